package kumiko.r2dbc;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret that cursors are signed with, so that nobody makes or changes one. Programs that are to understand each other's
 * cursors, and those of a restarted one, share a key ({@link #of}); it is kept as a password is.
 */
public final class CursorKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LEAST_BYTES = 32;

    private final SecretKeySpec key;

    private CursorKey(byte[] secret) {
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** {@return a key that no other program has} */
    public static CursorKey random() {
        var secret = new byte[LEAST_BYTES];
        new SecureRandom().nextBytes(secret);
        return new CursorKey(secret);
    }

    /**
     * {@return the key of these bytes}
     *
     * @param secret at least 32 random bytes
     */
    public static CursorKey of(byte[] secret) {
        if (secret.length < LEAST_BYTES) {
            throw new IllegalArgumentException(
                    "a cursor key has at least 32 bytes, not " + secret.length + "; take random ones");
        }
        return new CursorKey(secret);
    }

    /** {@return the signature of the parts, the first of which is of one length always} */
    byte[] sign(byte[] first, byte[] second) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(first);
            return mac.doFinal(second);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }

    /** Says nothing of the key. */
    @Override
    public String toString() {
        return "CursorKey";
    }
}
