package org.gendan;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A door earns its place: who follows a call through the house opens each of them. A reason that
 * would hold for any interface counts for none.
 */
@AnalyzeClasses(packages = "org.gendan", importOptions = ImportOption.DoNotIncludeTests.class)
class DoorsTest {

  /** One more has to take the place of another. */
  private static final int MOST = 25;

  /** The interfaces with one implementation, and what each of them buys. */
  private static final Map<String, String> REASONS =
      Map.ofEntries(
          entry("org.gendan.order.linked.RefundCheck", "refunds know orders, not the reverse"),
          entry("org.gendan.money.payment.Payees", "refunds know the ledger, not the reverse"),
          entry("org.gendan.shipment.Consignees", "orders know parcels, not the reverse"),
          entry("org.gendan.shipment.ParcelOrders", "orders know parcels, not the reverse"),
          entry(
              "org.gendan.refund.RefundFlow",
              "payout and request tell the process, which asks them"),
          entry(
              "org.gendan.refund.goodsreturn.ReturnStore",
              "MemoryReturns, on which sums are tried"),
          entry(
              "org.gendan.refund.goodsreturn.lifecycle.ReturnWishes", "returns ask the room above"),
          entry(
              "org.gendan.calendar.OpenDeadlines",
              "the root's endpoint asks the room of the clocks above it"),
          entry("org.gendan.carrier.CarrierNews", "parcels know carriers, not the reverse"),
          entry(
              "org.gendan.carrier.Carriers",
              "the room of watches and other capabilities see no ledger, which knows both"),
          entry("org.gendan.engine.LoginGuard", "security knows the engine, not the reverse"),
          entry("org.gendan.engine.TaskAccess", "security knows the engine, not the reverse"),
          entry("org.gendan.engine.TaskDeadlines", "clocks know the engine, not the reverse"),
          entry(
              "org.gendan.engine.reading.TaskReading",
              "security knows the engine, not the reverse"),
          entry("org.gendan.notify.customer.OrderLinks", "customers' pages know messages"),
          entry(
              "org.gendan.engine.reading.TaskReader", "security knows the engine, not the reverse"),
          entry("org.gendan.security.sight.OrdersOfCases", "orders know security, not the reverse"),
          entry("org.gendan.batch.BatchWriter", "a list, on which the order of writing is tried"),
          entry(
              "org.gendan.erp.Erp",
              "orders and refunds see no ledger of effects, which knows the vendors"),
          entry("org.gendan.erp.shipment.ShipmentArrivals", "orders know the ERP, not the reverse"),
          entry(
              "org.gendan.escalation.Exceptions",
              "five capabilities report, and none sees how a case is worked on"),
          entry(
              "org.gendan.escalation.Reasons",
              "four capabilities tell what has ended, and none sees how a case is worked on"),
          entry("org.gendan.escalation.Resends", "orders know exceptions, not the reverse"),
          entry("org.gendan.lab.OwnDates", "orders know the lab, not the reverse"),
          entry("org.gendan.escalation.Subjects", "orders know exceptions, not the reverse"));

  @ArchTest
  static final ArchRule anInterfaceHasTwoImplementationsOrAReason =
      noClasses()
          .that()
          .areInterfaces()
          .and(describe("are not in the list", type -> !REASONS.containsKey(type.getName())))
          .should(be(describe("implemented once", DoorsTest::isImplementedOnce)))
          .because("the class itself is the shorter way to what it does");

  @ArchTest
  static void theListNamesNoInterfaceThatIsGoneOrImplementedTwice(JavaClasses house) {
    Set<String> once =
        house.stream()
            .filter(DoorsTest::isImplementedOnce)
            .map(JavaClass::getName)
            .collect(Collectors.toSet());

    assertThat(REASONS.keySet()).isSubsetOf(once).hasSizeLessThanOrEqualTo(MOST);
  }

  @ArchTest
  static final ArchRule noClassOnlyForwards =
      classes().should(not(be(onlyForwarding()))).because("its caller can call what it calls");

  @ArchTest
  static final ArchRule aPublicMapperMentionsPublicTypes =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .haveSimpleNameEndingWith("Mapper")
          .and()
          .areDeclaredInClassesThat()
          .arePublic()
          .and()
          .areNotPrivate()
          .should(not(be(describe("mention a type of the room alone", DoorsTest::mentionsARoom))))
          .because(
              "MyBatis puts the proxy of a public interface where it cannot see the rows of the"
                  + " room: each call fails, and only when it is made");

  private static boolean mentionsARoom(JavaMethod method) {
    return Stream.concat(
            Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
        .anyMatch(
            type ->
                type.getPackageName().startsWith("org.gendan")
                    && !type.getModifiers().contains(JavaModifier.PUBLIC));
  }

  private static DescribedPredicate<JavaClass> onlyForwarding() {
    return describe(
        "only forwarding",
        type -> {
          List<JavaMethod> methods =
              type.getMethods().stream()
                  .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                  .toList();
          return !type.isInterface()
              && !type.getSimpleName().endsWith("Controller")
              && !methods.isEmpty()
              && methods.stream().allMatch(DoorsTest::forwards);
        });
  }

  /** The same name and the same arguments, to another class of the house, and nothing else. */
  private static boolean forwards(JavaMethod method) {
    Set<JavaMethodCall> calls = method.getMethodCallsFromSelf();
    return calls.size() == 1
        && calls.stream()
            .allMatch(
                call ->
                    call.getTarget().getOwner().getPackageName().startsWith("org.gendan")
                        && !call.getTarget().getOwner().equals(method.getOwner())
                        && call.getTarget().getName().equals(method.getName())
                        && call.getTarget()
                            .getRawParameterTypes()
                            .equals(method.getRawParameterTypes()));
  }

  private static boolean isImplementedOnce(JavaClass type) {
    return type.isInterface() && type.getAllSubclasses().size() == 1;
  }
}
