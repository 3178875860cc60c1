package org.concord.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concord.evidence.EvidenceFiles.ascii;
import static org.concord.evidence.EvidenceFiles.joined;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TellKindTest {

    /** The beginnings are those of files made by FFmpeg 5.1, libwebp, libheif, SoX and LibreOffice. */
    static Stream<Arguments> taken() {
        return Stream.of(
                arguments("a JPEG", EvidenceFiles.jpeg(), FileKind.JPEG),
                arguments("a photograph", EvidenceFiles.photograph(20, 10, 6), FileKind.JPEG),
                arguments("a PNG", EvidenceFiles.png(), FileKind.PNG),
                arguments("a GIF", ascii("GIF89a\1\0\1\0\0\0\0;"), FileKind.GIF),
                arguments("a WebP", ascii("RIFF\44\0\0\0WEBPVP8 "), FileKind.WEBP),
                arguments("a HEIC", ascii("\0\0\0\30ftypheic\0\0\0\0mif1heic"), FileKind.HEIC),
                arguments("a HEIF of another maker", ascii("\0\0\0\30ftypmif1\0\0\0\0mif1heic"), FileKind.HEIC),
                arguments("a PDF", EvidenceFiles.pdf(), FileKind.PDF),
                arguments("a Word document", EvidenceFiles.docx(), FileKind.DOCX),
                arguments(
                        "a Word document in another order",
                        EvidenceFiles.zip("word/document.xml", "[Content_Types].xml"),
                        FileKind.DOCX),
                arguments(
                        "an ODT",
                        ascii(
                                "PK\3\4\24\0\0\10\0\0\0\0\0\0^\3062\14'\0\0\0'\0\0\0\10\0\0\0mimetypeapplication/vnd.oasis.opendocument.text"),
                        FileKind.ODT),
                arguments("a note", ascii("They shouted at us."), FileKind.TEXT),
                arguments("a note in Arabic", "صرخوا علينا".getBytes(StandardCharsets.UTF_8), FileKind.TEXT),
                arguments("a note of an old editor", "Sie schrien".getBytes(StandardCharsets.UTF_16), FileKind.TEXT),
                arguments(
                        "a saved e-mail",
                        ascii("From: a@b.invalid\nTo: c@d.invalid\nSubject: get out\n\nx"),
                        FileKind.TEXT),
                arguments("a saved chat", ascii("[21:04, 20/11/2026] Bob: get out\n"), FileKind.TEXT),
                arguments("an MP3 with a title", ascii("ID3\4\0\0\0\0\0#TSSE\0\0\0\17\0\0\3Lavf"), FileKind.MP3),
                arguments("an MP3", ascii("\u00ff\u00fb\u0090D\0\0\0\0\0\0\0\0\0\0\0\0"), FileKind.MP3),
                arguments("an M4A", ascii("\0\0\0\34ftypM4A \0\0\2\0M4A isomiso2"), FileKind.M4A),
                arguments(
                        "an Ogg",
                        ascii("OggS\0\2\0\0\0\0\0\0\0\0\1\2\3\4\0\0\0\0\5\6\7\10\1\36\1vorbis"),
                        FileKind.OGG),
                arguments(
                        "an Opus",
                        ascii("OggS\0\2\0\0\0\0\0\0\0\0\1\2\3\4\0\0\0\0\5\6\7\10\1\23OpusHead"),
                        FileKind.OGG),
                arguments("a WAV", ascii("RIFF\44\0\0\0WAVEfmt \20\0\0\0"), FileKind.WAV),
                arguments("an MP4", ascii("\0\0\0 ftypisom\0\0\2\0isomiso2avc1mp41"), FileKind.MP4),
                arguments("an MP4 of a telephone", ascii("\0\0\0\30ftypmp42\0\0\0\0isommp42"), FileKind.MP4),
                arguments("an MP4 in fragments", ascii("\0\0\0\34ftypiso5\0\0\2\0iso5iso6mp41"), FileKind.MP4),
                arguments("a MOV", ascii("\0\0\0\24ftypqt  \0\0\2\0qt  "), FileKind.MOV),
                arguments(
                        "a WebM",
                        ascii(
                                "\32E\u00df\u00a3\u009fB\u0086\u0081\1B\u00f7\u0081\1B\u00f2\u0081\4B\u00f3\u0081\10B\u0082\u0084webm"),
                        FileKind.WEBM));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("taken")
    void whatIsTakenIsKnownByItsContent(String what, byte[] file, FileKind kind) {
        assertThat(tell(file)).as(what).contains(kind);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("a program for Windows", ascii("MZ\u0090\0\3\0\0\0")),
                arguments("a program for Linux", ascii("\177ELF\2\1\1\0")),
                arguments("a script", ascii("#!/bin/sh\nrm -rf /\n")),
                arguments("a page", ascii("<!DOCTYPE html><script>alert(1)</script>")),
                arguments("a piece of a page", ascii("  \n<script>alert(1)</script>")),
                arguments(
                        "a page after a byte order mark",
                        joined(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, ascii("<p>x</p>"))),
                arguments("a page in UTF-16", "<html><script>1</script>".getBytes(StandardCharsets.UTF_16)),
                arguments("an SVG", ascii("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>")),
                arguments(
                        "an SVG with a head",
                        ascii("<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>")),
                arguments("a zip", EvidenceFiles.zip("a.txt")),
                arguments("a spreadsheet", EvidenceFiles.zip("[Content_Types].xml", "xl/workbook.xml")),
                arguments(
                        "a Word document with macros",
                        EvidenceFiles.zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")),
                arguments("a Word document whose directory is cut off", Arrays.copyOf(EvidenceFiles.docx(), 200)),
                arguments("an old Word document", ascii("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")),
                arguments(
                        "a Matroska",
                        ascii(
                                "\32E\u00df\u00a3\u00a3B\u0086\u0081\1B\u00f7\u0081\1B\u00f2\u0081\4B\u00f3\u0081\10B\u0082\u0088matroska")),
                arguments("a Java archive", EvidenceFiles.zip("META-INF/MANIFEST.MF")),
                arguments("a gzip", ascii("\37\u008b\10\0")),
                arguments("noise", new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}),
                arguments("zeros", new byte[1000]),
                arguments("one byte", new byte[] {(byte) 0xFE}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void everythingElseIsNotTaken(String what, byte[] file) {
        assertThat(tell(file)).as(what).isEmpty();
    }

    /** What they are to us is what is shown of them, which is only ever our own re-encoding. */
    @Test
    void aFileThatIsTwoThingsIsWhatItBeginsAs() {
        assertThat(tell(ascii("GIF89a/*\1\0*/=1;alert(document.cookie)//"))).contains(FileKind.GIF);
        assertThat(tell(joined(EvidenceFiles.pdf(), EvidenceFiles.docx()))).contains(FileKind.PDF);
        assertThat(tell(joined(EvidenceFiles.jpeg(), EvidenceFiles.zip("a.txt"))))
                .contains(FileKind.JPEG);
    }

    @Test
    void aZipBombIsToldByItsDirectoryAlone() {
        assertThat(tell(EvidenceFiles.zipBomb())).contains(FileKind.DOCX);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 21, 22, 23, 60})
    void aDirectoryThatLiesAboutItsLengthIsNone(int length) {
        byte[] tail = Arrays.copyOf(ascii("PK\5\6\0\0\0\0\377\377\377\377\377\377\377\377\0\0\0\0\377\377"), length);
        assertThat(ZipNames.in(tail).isWordDocument()).isFalse();
    }

    private static Optional<FileKind> tell(byte[] file) {
        int tail = Math.max(0, file.length - TellKind.BYTES);
        return TellKind.of(
                Arrays.copyOf(file, Math.min(file.length, TellKind.BYTES)),
                Arrays.copyOfRange(file, tail, file.length));
    }
}
