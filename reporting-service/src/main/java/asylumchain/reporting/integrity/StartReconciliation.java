package asylumchain.reporting.integrity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The wish to compare the read model with its sources.
///
/// @param repair whether what is wrong is made anew from the sources
public record StartReconciliation(
    @Schema(required = true, description = "Whether what is wrong is made anew from the sources.")
        boolean repair) {}
