package org.gendan;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import jakarta.validation.Constraint;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gendan.refusal.field.Checked;
import org.springframework.web.bind.annotation.RequestBody;

/** What a body may hold stands at its fields, and its door asks about it. */
@AnalyzeClasses(packages = "org.gendan", importOptions = ImportOption.DoNotIncludeTests.class)
class BodiesTest {

  /** The bodies that their door does not hold against rules at their fields, and why not. */
  private static final Map<String, String> READ_FURTHER_INSIDE =
      Map.ofEntries(
          entry(
              "org.gendan.order.intake.OrderSubmission",
              "sheets bring texts: OrderValidation reads them into types"),
          entry(
              "org.gendan.ticket.handling.TicketSubmission",
              "TOP brings texts: TicketRules reads them into types"),
          entry(
              "org.gendan.complaint.handling.ComplaintSubmission",
              "ComplaintIntake asks, whoever hands it in"),
          entry(
              "org.gendan.refund.RefundSubmission",
              "RefundWish asks, with what no rule at a field says"),
          entry(
              "org.gendan.order.overview.OrderActionController$DispatchBody",
              "a waybill is read as those of sheets and of the ERP"),
          entry(
              "org.gendan.refund.goodsreturn.overview.ReturnController$WaybillBody",
              "a waybill is read as those of tasks"),
          entry(
              "org.gendan.refund.goodsreturn.overview.ReturnController$ReceiptBody",
              "read as the answer of the task"),
          entry(
              "org.gendan.refund.goodsreturn.overview.ReturnController$ReceiptCorrectionBody",
              "ReturnCorrections looks at the role and the return first"),
          entry(
              "org.gendan.refund.goodsreturn.overview.ReturnController$InspectionBody",
              "read as the answer of the task"),
          entry(
              "org.gendan.refund.goodsreturn.overview.ReturnController$InspectionCorrectionBody",
              "ReturnCorrections looks at the role and the return first"),
          entry(
              "org.gendan.task.TaskController$GiveBack",
              "Assignments reads it, as those of many tasks at once"),
          entry(
              "org.gendan.task.TaskController$Assignment",
              "Assignments reads it, as those of many tasks at once"),
          entry("org.gendan.task.TaskController$FollowUp", "a time that may be missing"),
          entry("org.gendan.task.TaskController$Answer", "the form says what its fields may hold"),
          entry(
              "org.gendan.task.together.TogetherController$Typed",
              "a draft may be as wrong as its person likes"),
          entry(
              "org.gendan.lab.preview.PreviewController$Wanted",
              "ChangeReader reads what the model's places take"),
          entry(
              "org.gendan.security.sight.UnmaskingController$Wish",
              "Unmaskings looks at the role first"),
          entry(
              "org.gendan.security.sight.UnmaskingController$Why",
              "Unmaskings looks at the role first"),
          entry(
              "org.gendan.privacy.erasure.ErasureController$Wish",
              "Erasures looks at the role first"),
          entry(
              "org.gendan.privacy.erasure.ErasureController$Hold",
              "LegalHolds looks at the role first"),
          entry(
              "org.gendan.privacy.erasure.ErasureController$Lift",
              "LegalHolds looks at the role first"),
          entry(
              "org.gendan.privacy.export.ExportController$Wish",
              "CustomerExports looks at the role first"),
          entry(
              "org.gendan.notify.texts.TextController$Edit",
              "TextEdits reads it, as it reads files"),
          entry(
              "org.gendan.notify.texts.TextController$Why",
              "TextEdits reads it, as it reads the reason of files"),
          entry(
              "org.gendan.quarantine.QuarantineController$Correction",
              "a row that is read anew as it came"),
          entry(
              "org.gendan.shipment.notice.ParcelNoticeController$FreightBody",
              "FreightEvents: what is needed depends on the kind"),
          entry(
              "org.gendan.shipment.tracking.StatusTextController$Meaning",
              "StatusTexts: one spelling, by which texts are found"),
          entry(
              "org.gendan.shipment.followup.ShipmentController$ClaimBody",
              "two of the outcomes alone"),
          entry(
              "org.gendan.order.amendment.AmendmentController$AmendmentBody",
              "customers' pages hand in, too: AmendmentRules, by the kind"),
          entry(
              "org.gendan.calendar.duty.DutyController$LogOn",
              "a shift that may be missing; the table knows which there are"));

  @ArchTest
  static void aBodySaysWhatItsFieldsMayHoldAndItsDoorAsks(JavaClasses house) {
    Set<String> others =
        house.stream()
            .filter(type -> !type.getPackageName().matches(".*\\.(sandbox|demo)(\\..*)?"))
            .flatMap(type -> type.getMethods().stream())
            .flatMap(
                method -> bodies(method).filter(body -> !hasRules(body) || !asksAboutIt(method)))
            .map(JavaClass::getName)
            .collect(Collectors.toSet());

    assertThat(others)
        .as("bodies without rules at their fields, or whose rules nobody asks about")
        .isEqualTo(READ_FURTHER_INSIDE.keySet());
  }

  private static Stream<JavaClass> bodies(JavaMethod method) {
    return method.getParameters().stream()
        .filter(parameter -> parameter.isAnnotatedWith(RequestBody.class))
        .map(JavaParameter::getRawType)
        .filter(JavaClass::isRecord);
  }

  /** In the method itself, or in one of the same class that it calls. */
  private static boolean asksAboutIt(JavaMethod method) {
    return Stream.concat(
            method.getMethodCallsFromSelf().stream(),
            method.getMethodCallsFromSelf().stream()
                .filter(call -> call.getTargetOwner().equals(method.getOwner()))
                .flatMap(call -> call.getTarget().resolveMember().stream())
                .flatMap(own -> own.getMethodCallsFromSelf().stream()))
        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Checked.class));
  }

  private static boolean hasRules(JavaClass body) {
    return body.getFields().stream()
        .flatMap(field -> field.getAnnotations().stream())
        .anyMatch(rule -> rule.getRawType().isAnnotatedWith(Constraint.class));
  }
}
