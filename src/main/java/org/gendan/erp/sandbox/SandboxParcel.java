package org.gendan.erp.sandbox;

import java.time.Instant;

/** A parcel that the sandbox has shipped. */
public record SandboxParcel(
    long syncId, String tid, String carrier, String waybillNo, Instant shippedAt) {}
