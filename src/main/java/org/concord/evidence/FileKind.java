package org.concord.evidence;

/** The kinds of files that are taken; everything else is refused. The names stand in the store. */
public enum FileKind {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    HEIC("image/heic", "heic"),
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    TEXT("text/plain", "txt"),
    MP3("audio/mpeg", "mp3"),
    M4A("audio/mp4", "m4a"),
    OGG("audio/ogg", "ogg"),
    WAV("audio/wav", "wav"),
    MP4("video/mp4", "mp4"),
    WEBM("video/webm", "webm"),
    MOV("video/quicktime", "mov");

    /** In words, for whoever sent something else. */
    static final String TAKEN =
            "photographs and pictures (JPEG, PNG, GIF, WebP, HEIC), PDF, Word (DOCX), ODT, plain text,"
                    + " sound (MP3, M4A, OGG, WAV) and video (MP4, WebM, MOV)";

    private final String mediaType;
    private final String extension;

    FileKind(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Without the dot. */
    public String extension() {
        return extension;
    }

    /** Whether we can decode it, and so make a copy to be shown. WebP and HEIC are kept but not shown: the platform has no decoder for them. */
    public boolean isShowable() {
        return this == JPEG || this == PNG || this == GIF;
    }
}
