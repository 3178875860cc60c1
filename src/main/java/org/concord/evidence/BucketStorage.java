package org.concord.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
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
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Sealed files in a bucket of a store that speaks S3: for several replicas without a common folder. */
final class BucketStorage implements EvidenceStorage {
    private static final String PREFIX = "evidence/";

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
        try {
            s3.putObject(request -> request.bucket(bucket).key(key(object)), RequestBody.fromFile(sealed));
        } catch (SdkException e) {
            throw failed(e);
        }
    }

    @Override
    public InputStream open(UUID object) throws IOException {
        try {
            return s3.getObject(request -> request.bucket(bucket).key(key(object)));
        } catch (NoSuchKeyException e) {
            throw new NoSuchFileException(key(object));
        } catch (SdkException e) {
            throw failed(e);
        }
    }

    @Override
    public void remove(UUID object) throws IOException {
        try {
            s3.deleteObject(request -> request.bucket(bucket).key(key(object)));
        } catch (SdkException e) {
            throw failed(e);
        }
    }

    @Override
    public void forEachBefore(Instant put, Consumer<UUID> visit) throws IOException {
        try {
            s3.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(PREFIX)).contents().stream()
                    .filter(stored -> stored.lastModified().isBefore(put))
                    .map(S3Object::key)
                    .map(key -> UUID.fromString(key.substring(PREFIX.length())))
                    .forEach(visit);
        } catch (SdkException e) {
            throw failed(e);
        }
    }

    private static IOException failed(SdkException e) {
        return new IOException("the store of files failed", e);
    }

    private static String key(UUID object) {
        return PREFIX + object;
    }
}
