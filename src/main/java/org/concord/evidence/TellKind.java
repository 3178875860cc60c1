package org.concord.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a file is, by its content alone: name and claimed type are the sender's words. Looks at the beginning and the end of the file, both
 * bounded, and unpacks nothing. Tika tells the families apart; within those of one container its signatures are too coarse, and the
 * container's own type code decides.
 */
final class TellKind {
    /** So much of the beginning and of the end is looked at. */
    static final int BYTES = 64 * 1024;

    private static final MimeTypes SIGNATURES = MimeTypes.getDefaultMimeTypes();
    private static final Map<String, FileKind> KINDS = Map.ofEntries(
            Map.entry("image/jpeg", FileKind.JPEG),
            Map.entry("image/png", FileKind.PNG),
            Map.entry("image/gif", FileKind.GIF),
            Map.entry("image/webp", FileKind.WEBP),
            Map.entry("image/heic", FileKind.HEIC),
            Map.entry("image/heif", FileKind.HEIC),
            Map.entry("application/pdf", FileKind.PDF),
            Map.entry("application/vnd.oasis.opendocument.text", FileKind.ODT),
            Map.entry("audio/mpeg", FileKind.MP3),
            Map.entry("application/ogg", FileKind.OGG),
            Map.entry("audio/ogg", FileKind.OGG),
            Map.entry("audio/opus", FileKind.OGG),
            Map.entry("audio/vorbis", FileKind.OGG),
            Map.entry("audio/speex", FileKind.OGG),
            Map.entry("video/ogg", FileKind.OGG),
            Map.entry("audio/vnd.wave", FileKind.WAV));

    /** Whose {@code ftyp} box says more (ISO/IEC 14496-12). */
    private static final Set<String> ISO_MEDIA = Set.of(
            "video/mp4",
            "audio/mp4",
            "application/mp4",
            "video/x-m4v",
            "video/3gpp",
            "video/quicktime",
            "application/quicktime");

    private static final Set<String> SOUND_BRANDS = Set.of("M4A ", "M4B ", "M4P ");
    private static final Set<String> MATROSKA = Set.of("application/x-matroska", "video/x-matroska", "video/webm");
    private static final Set<String> ZIP = Set.of("application/zip", "application/x-tika-ooxml");
    /** A letter that somebody saved begins like a message. */
    private static final Set<String> TEXT = Set.of("text/plain", "message/rfc822");

    private static final int BRAND_AT = 8;
    private static final int DOC_TYPE_WITHIN = 64;

    private TellKind() {}

    /**
     * @param head the first {@link #BYTES} of the file, or all of it
     * @param tail the last {@link #BYTES} of the file, or all of it
     * @return empty if it is nothing that is taken
     */
    static Optional<FileKind> of(byte[] head, byte[] tail) {
        String type = signature(head);
        return Optional.ofNullable(KINDS.get(type)).or(() -> Optional.ofNullable(closer(type, head, tail)));
    }

    private static @Nullable FileKind closer(String type, byte[] head, byte[] tail) {
        if (ISO_MEDIA.contains(type)) {
            return byBrand(head);
        }
        if (MATROSKA.contains(type)) {
            return ascii(head, 0, DOC_TYPE_WITHIN).contains("webm") ? FileKind.WEBM : null;
        }
        if (ZIP.contains(type)) {
            return ZipNames.in(tail).isWordDocument() ? FileKind.DOCX : null;
        }
        return TEXT.contains(type) && !beginsWithMarkup(head) ? FileKind.TEXT : null;
    }

    private static FileKind byBrand(byte[] head) {
        String brand = ascii(head, BRAND_AT, 4);
        if (!ascii(head, 4, 4).equals("ftyp") || brand.equals("qt  ")) {
            return FileKind.MOV;
        }
        return SOUND_BRANDS.contains(brand) ? FileKind.M4A : FileKind.MP4;
    }

    /** Fragments of HTML, SVG and XML that no signature knows; nobody begins a note like that. */
    private static boolean beginsWithMarkup(byte[] head) {
        return ascii(head, 0, head.length)
                        .chars()
                        .filter(c -> c > ' ' && c < 0x7F)
                        .findFirst()
                        .orElse(0)
                == '<';
    }

    private static String signature(byte[] head) {
        try {
            return SIGNATURES
                    .detect(new ByteArrayInputStream(head), new Metadata())
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
    }

    private static String ascii(byte[] bytes, int from, int length) {
        int start = Math.min(from, bytes.length);
        return new String(bytes, start, Math.min(length, bytes.length - start), StandardCharsets.ISO_8859_1);
    }
}
