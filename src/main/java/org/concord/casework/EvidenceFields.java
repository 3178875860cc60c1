package org.concord.casework;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The form's fields, for the API document alone: the form is read part by part. */
@Schema(name = "EvidenceFields")
record EvidenceFields(
        @Schema(type = SchemaType.ARRAY, implementation = BinaryFile.class)
        List<BinaryFile> file,

        @Nullable String report) {

    @Schema(type = SchemaType.STRING, format = "binary")
    interface BinaryFile {}
}
