package org.gendan.complaint.handling;

import jakarta.validation.constraints.NotNull;
import org.gendan.complaint.Complaint;
import org.gendan.refusal.field.OneOf;
import org.gendan.refusal.field.Text;
import org.gendan.ticket.CustomerClass;
import org.springframework.modulith.NamedInterface;

/**
 * A complaint as it is handed in; what is wrong with it is found out by {@link ComplaintIntake}.
 *
 * @param requestId the caller's id
 * @param orderId our id of the order, or null when platform and number name it
 * @param grade the caller's opinion, or null
 * @param callbackPhone null for the customer's number of the order
 * @param customerClass null for what the order says
 */
@NamedInterface
public record ComplaintSubmission(
    @NotNull(message = "is missing; please fill it in") @Text(64) String requestId,
    String orderId,
    String platform,
    String platformOrderNo,
    @OneOf(Complaint.Kind.class) String kind,
    @OneOf(value = Complaint.Grade.class, optional = true) String grade,
    @Text(64) String sku,
    @NotNull(message = "is missing; please fill it in") @Text(4_000) String text,
    @Text(32) String callbackPhone,
    @OneOf(value = CustomerClass.class, optional = true) String customerClass) {}
