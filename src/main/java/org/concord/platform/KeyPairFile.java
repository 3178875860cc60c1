package org.concord.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** A key pair as two lines of Base64: PKCS #8 private key, X.509 public key. */
public final class KeyPairFile {
    private KeyPairFile() {}

    static byte[] write(KeyPair pair) {
        Base64.Encoder base64 = Base64.getEncoder();
        String lines = base64.encodeToString(pair.getPrivate().getEncoded()) + "\n"
                + base64.encodeToString(pair.getPublic().getEncoded()) + "\n";
        return lines.getBytes(StandardCharsets.US_ASCII);
    }

    /** @param algorithm of the pair, as {@link KeyFactory} names it */
    public static KeyPair read(byte[] file, String algorithm) {
        String[] lines = new String(file, StandardCharsets.US_ASCII).split("\n");
        Base64.Decoder base64 = Base64.getDecoder();
        try {
            KeyFactory factory = KeyFactory.getInstance(algorithm);
            return new KeyPair(
                    factory.generatePublic(new X509EncodedKeySpec(base64.decode(lines[1]))),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(lines[0]))));
        } catch (GeneralSecurityException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalStateException("the key file is damaged", e);
        }
    }
}
