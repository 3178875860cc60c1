package org.concord.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Sealed files in a bucket of a store that speaks S3: for several replicas without a common folder. */
final class BucketStorage implements EvidenceStorage {
    private static final String PREFIX = "evidence/";

    /**
     * So many idle connections the JDK keeps for one host. Each may have been closed by the store meanwhile, which the client's own retries
     * pass over: it says so by another exception than theirs.
     */
    private static final int KEPT_CONNECTIONS = 5;

    private final S3Client s3;
    private final String bucket;

    BucketStorage(EvidenceConfig.Bucket config, String bucket) {
        this.s3 = client(config);
        this.bucket = bucket;
    }

    private static S3Client client(EvidenceConfig.Bucket config) {
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(config.region()))
                .credentialsProvider(credentials(config))
                .forcePathStyle(config.pathStyle())
                // The whole body signed at once, which every store understands; it is a file, and can be read twice.
                .serviceConfiguration(how -> how.chunkedEncodingEnabled(false))
                // Newer checksums than many stores beside AWS know; the seal itself shows any change.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(config.timeLimit().dividedBy(4))
                        .socketTimeout(config.timeLimit().dividedBy(2)))
                .overrideConfiguration(limits -> limits.apiCallTimeout(config.timeLimit()));
        config.endpoint().ifPresent(builder::endpointOverride);
        return builder.build();
    }

    private static AwsCredentialsProvider credentials(EvidenceConfig.Bucket config) {
        if (config.accessKey().isPresent() && config.secretKey().isPresent()) {
            return StaticCredentialsProvider.create(AwsBasicCredentials.create(
                    config.accessKey().get(), config.secretKey().get()));
        }
        return DefaultCredentialsProvider.builder().build();
    }

    @Override
    public void put(UUID object, Path sealed) throws IOException {
        tried(() -> s3.putObject(request -> request.bucket(bucket).key(key(object)), RequestBody.fromFile(sealed)));
    }

    @Override
    public InputStream open(UUID object) throws IOException {
        return tried(() -> s3.getObject(request -> request.bucket(bucket).key(key(object))));
    }

    @Override
    public void remove(UUID object) throws IOException {
        tried(() -> s3.deleteObject(request -> request.bucket(bucket).key(key(object))));
    }

    @Override
    public void forEachBefore(Instant put, Consumer<UUID> visit) throws IOException {
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            String token = next.get();
            ListObjectsV2Response page = tried(() -> s3.listObjectsV2(request ->
                    request.bucket(bucket).prefix(PREFIX).continuationToken(token.isEmpty() ? null : token)));
            page.contents().stream()
                    .filter(stored -> stored.lastModified().isBefore(put))
                    .map(stored -> UUID.fromString(stored.key().substring(PREFIX.length())))
                    .forEach(visit);
            next = Optional.ofNullable(page.nextContinuationToken());
        }
    }

    private static <T> T tried(Supplier<T> call) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                return call.get();
            } catch (NoSuchKeyException e) {
                throw new NoSuchFileException("a stored file");
            } catch (SdkException e) {
                throw new IOException("the store of files failed", e);
            } catch (UncheckedIOException e) {
                if (attempt > KEPT_CONNECTIONS) {
                    throw new IOException("the store of files failed", e);
                }
            }
        }
    }

    private static String key(UUID object) {
        return PREFIX + object;
    }
}
