package org.gendan.security.sight;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gendan.mask.PersonalKind;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Whatever an answer of the API or a page of the desk shows is declared in the list of shown
 * fields, or is called like nothing that tells of a person.
 */
class ShownFieldsTest {

  /** What fields that tell of a person are called. */
  private static final Pattern PERSONAL =
      Pattern.compile(
          "(?i).*(name|phone|mobile|tel|mail|address|text|remark|note|notes|reason|why|recipient"
              + "|consignee|contact|raw\\w*|content|words|evidence|message|answer|detail|account"
              + "|explanation|comment|suggestion|body|place|payTo|receiver|buyer|customer|proof"
              + "|changes|cause|summary|measure|action|defect|before|after|value|header|failure)");

  /** Stand-ins for vendors, and what only the demo has: customers' phones among them. */
  private static final Pattern NOT_OURS =
      Pattern.compile("org\\.gendan\\.(.*\\.)?(sandbox|demo)\\..*");

  private static final List<String> PAGES =
      List.of("org.gendan.desk.OrderPage", "org.gendan.desk.OrderListRow");

  private final ShownFields fields = ShownFields.read();

  @Test
  void everyFieldOfAnAnswerThatIsCalledLikePersonalDataIsDeclared() throws Exception {
    Set<String> undeclared = new TreeSet<>();
    for (Class<?> record : shown()) {
      for (RecordComponent component : record.getRecordComponents()) {
        if (isText(component.getGenericType())
            && PERSONAL.matcher(component.getName()).matches()
            && fields.of(record, component.getName()).isEmpty()) {
          undeclared.add(ShownFields.name(record) + " " + component.getName());
        }
      }
    }

    assertThat(undeclared)
        .as("say in security/shown-fields.txt what these tell of a person, or OPEN")
        .isEmpty();
  }

  @Test
  void answersAreMadeOfRecordsWhichTheMaskCanTakeApart() throws Exception {
    Set<String> others = new TreeSet<>();
    for (Method handler : handlers()) {
      collect(handler.getGenericReturnType(), Map.of(), new TreeSet<>(this::byName), others);
    }

    assertThat(others).isEmpty();
  }

  private int byName(Class<?> one, Class<?> other) {
    return one.getName().compareTo(other.getName());
  }

  private Set<Class<?>> shown() throws Exception {
    Set<Class<?>> records = new TreeSet<>(this::byName);
    for (Method handler : handlers()) {
      collect(handler.getGenericReturnType(), Map.of(), records, new TreeSet<>());
    }
    for (String page : PAGES) {
      collect(Class.forName(page), Map.of(), records, new TreeSet<>());
    }
    return records;
  }

  private static List<Method> handlers() throws Exception {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
    List<Method> handlers =
        scanner.findCandidateComponents("org.gendan").stream()
            .map(found -> found.getBeanClassName())
            .filter(name -> !NOT_OURS.matcher(name).matches())
            .flatMap(name -> Stream.of(type(name).getDeclaredMethods()))
            .filter(method -> AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class))
            .toList();
    assertThat(handlers).hasSizeGreaterThan(80);
    return handlers;
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The records that a value of this type may hold, and what is neither record nor plain value. */
  private void collect(
      Type type, Map<TypeVariable<?>, Type> bound, Set<Class<?>> records, Set<String> others) {
    if (type instanceof ParameterizedType generic) {
      Class<?> raw = (Class<?>) generic.getRawType();
      Map<TypeVariable<?>, Type> inner = new HashMap<>(bound);
      for (int i = 0; i < raw.getTypeParameters().length; i++) {
        inner.put(raw.getTypeParameters()[i], generic.getActualTypeArguments()[i]);
        collect(generic.getActualTypeArguments()[i], bound, records, others);
      }
      if (raw.isRecord()) {
        components(raw, inner, records, others);
      }
    } else if (type instanceof TypeVariable<?> variable && bound.containsKey(variable)) {
      collect(bound.get(variable), bound, records, others);
    } else if (type instanceof WildcardType wild) {
      collect(wild.getUpperBounds()[0], bound, records, others);
    } else if (type instanceof GenericArrayType array) {
      collect(array.getGenericComponentType(), bound, records, others);
    } else if (type instanceof Class<?> plain && plain.isRecord()) {
      if (records.add(plain)) {
        components(plain, bound, records, others);
      }
    } else if (type instanceof Class<?> plain
        && plain.getName().startsWith("org.gendan.")
        && !plain.isEnum()) {
      others.add(plain.getName());
    }
  }

  private void components(
      Class<?> record,
      Map<TypeVariable<?>, Type> bound,
      Set<Class<?>> records,
      Set<String> others) {
    Arrays.stream(record.getRecordComponents())
        .forEach(component -> collect(component.getGenericType(), bound, records, others));
  }

  private static boolean isText(Type type) {
    return type == String.class
        || type instanceof ParameterizedType generic
            && Arrays.asList(generic.getActualTypeArguments()).contains(String.class);
  }

  @Test
  void theListNamesNoRecordThatIsGone() throws Exception {
    Set<String> gone = new TreeSet<>(fields.declared());
    for (Class<?> record : shown()) {
      for (RecordComponent component : record.getRecordComponents()) {
        gone.remove(ShownFields.name(record) + " " + component.getName());
      }
    }
    gone.removeIf(declared -> declared.startsWith("form ") || declared.startsWith("* "));

    assertThat(gone).isEmpty();
  }

  @Test
  void whatNothingIsSaidAboutIsText() {
    assertThat(fields.ofForm("remark"))
        .hasValueSatisfying(field -> assertThat(field.kind()).isEqualTo(PersonalKind.TEXT));
  }
}
