package org.concord.evidence;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Settings of evidence: how much of it, where it lies, who scans it, and what is shown of it. */
@ConfigMapping(prefix = "concord.evidence")
public interface EvidenceConfig {

    /** The contract's limit for one file. */
    @WithDefault("10M")
    MemorySize largestFile();

    /** How many files a report may have. */
    @WithDefault("10")
    int filesPerReport();

    /** How much all files of a report may have together. */
    @WithDefault("50M")
    MemorySize bytesPerReport();

    /** For all that is sent at once: long enough for a telephone with one bar. */
    @WithDefault("PT15M")
    Duration uploadTimeLimit();

    /** How many uploads a process reads at once; each holds a thread for as long as it takes. */
    @WithDefault("40")
    int uploadsAtOnce();

    /** How many of them may come from one address. */
    @WithDefault("8")
    int uploadsPerAddress();

    /** An upload that is slower than this on average is ended; nobody's telephone is. */
    @WithDefault("4000")
    int slowestBytesPerSecond();

    /** So long nobody looks how fast it is. */
    @WithDefault("PT1M")
    Duration slowUploadAfter();

    /**
     * How many files one address may add in an hour by the residents' pages: to drafts, for which nobody need be known, and with a receipt. Over
     * the API there are no drafts: whoever adds a file there is known, or holds a receipt, and a report has {@link #filesPerReport()}.
     */
    @WithDefault("200")
    int filesPerAddressAndHour();

    /** With less than this left on the disk no more files are taken: reports come first. */
    @WithDefault("1G")
    MemorySize diskReserve();

    /** Folder of the sealed files, the same for all replicas; absent: {@code evidence} in the data folder. Not used with a bucket. */
    Optional<Path> folder();

    /** After this long without a row a stored file belongs to nobody: longer than a draft of the residents' form is kept, which may hold it. */
    @WithDefault("PT36H")
    Duration orphanedAfter();

    /** A bucket instead of the folder. */
    Bucket s3();

    /** Who looks for malware. */
    Scanner scanner();

    /** What is shown of an image. */
    Shown shown();

    /** A store that speaks S3 (AWS, MinIO, Ceph, Garage). */
    interface Bucket {
        /** Name of the bucket; absent: files lie in the folder. */
        Optional<String> bucket();

        /** Where the store is; absent: AWS. */
        Optional<URI> endpoint();

        @WithDefault("eu-west-2")
        String region();

        /** Absent: whatever the surroundings offer (variables, profile, role of the container). */
        Optional<String> accessKey();

        Optional<String> secretKey();

        /** Whether the bucket stands in the path and not in the host name; most stores beside AWS need it. */
        @WithDefault("true")
        boolean pathStyle();

        /** For one file, with what is tried again within it. */
        @WithDefault("PT60S")
        Duration timeLimit();
    }

    /** ClamAV's daemon. */
    interface Scanner {
        /** {@code host:port} or {@code unix:/path/of/the/socket}; absent: nothing is scanned, and every file says so. */
        Optional<String> address();

        /** For one file. */
        @WithDefault("PT60S")
        Duration timeLimit();

        /** Wait after the first scan that came to nothing; doubled each time. */
        @WithDefault("PT10S")
        Duration firstRetryAfter();

        @WithDefault("PT15M")
        Duration longestRetryAfter();
    }

    /** The re-encoded copy of an image. */
    interface Shown {
        /** Pixels of its longest side. */
        @WithDefault("2048")
        int longestSide();

        /** An image of more pixels is never decoded. */
        @WithDefault("50000000")
        long mostPixels();

        /** Nor one with a longer side: a picture of one line can be as large as all others. */
        @WithDefault("30000")
        int longestOriginalSide();

        /** Nor a JPEG of more pixels that comes in several passes: the decoder holds all of it, with up to eight bytes for each. */
        @WithDefault("16000000")
        long mostPixelsHeld();

        /** For decoding one; the largest photographs need a second, on a busy machine ten. */
        @WithDefault("PT30S")
        Duration timeLimit();

        /** How many are decoded at once: each may need 100 MB of heap for a moment. */
        @WithDefault("1")
        int atOnce();

        /**
         * After this long a copy that was begun to be made and not ended is taken for one at which its process died: longer than waiting for
         * a turn, decoding and storing take.
         */
        @WithDefault("PT3M")
        Duration surelyDeadAfter();
    }
}
