package org.gendan.web.description;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.Arrays;
import org.gendan.refusal.field.Code;
import org.gendan.refusal.field.Money;
import org.gendan.refusal.field.OneOf;
import org.gendan.refusal.field.Phone;
import org.gendan.refusal.field.Text;

/** Reads our own rules at fields, too; the library reads those of Bean Validation. */
final class SchemasWithRules extends ModelResolver {

  SchemasWithRules(ObjectMapper json) {
    super(json, new SchemaNames());
  }

  @Override
  @SuppressWarnings("rawtypes") // The type of the library.
  protected boolean applyBeanValidatorAnnotations(
      Schema property, Annotation[] annotations, Schema parent, boolean required) {
    boolean changed = super.applyBeanValidatorAnnotations(property, annotations, parent, required);
    if (property != null && annotations != null) {
      for (Annotation rule : annotations) {
        changed |= apply(rule, property, parent);
      }
    }
    return changed;
  }

  @SuppressWarnings({"rawtypes", "unchecked"})
  private boolean apply(Annotation rule, Schema property, Schema parent) {
    if (rule instanceof Text text) {
      property.setMaxLength(text.value());
    } else if (rule instanceof Code code) {
      property.setMaxLength(code.value());
    } else if (rule instanceof Phone) {
      property.setMaxLength(Phone.MOST);
    } else if (rule instanceof Money) {
      property.setMinimum(BigDecimal.ZERO);
      property.setExclusiveMinimum(true);
    } else if (rule instanceof OneOf oneOf) {
      property.setEnum(Arrays.stream(oneOf.value().getEnumConstants()).map(Enum::name).toList());
      if (!oneOf.optional() && parent != null) {
        addRequiredItem(parent, property.getName());
      }
    } else {
      return false;
    }
    return true;
  }
}
