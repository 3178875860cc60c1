package org.concord.tension;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.concord.platform.DataKey;

/** Seals what is known of a contact under the contact's own key, and opens it again. What was sealed as one thing does not open as another. */
@ApplicationScoped
class NetworkSeal {
    private final ObjectMapper json;

    NetworkSeal(ObjectMapper json) {
        this.json = json;
    }

    byte[] seal(DataKey key, UUID contact, NetworkDetails details) {
        try {
            return key.seal(json.writeValueAsBytes(details), contactContext(contact));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    NetworkDetails open(DataKey key, UUID contact, byte[] sealed) {
        try {
            return json.readValue(key.open(sealed, contactContext(contact)), NetworkDetails.class);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the contact " + contact + " does not open"); // the cause may tell of them
        }
    }

    byte[] sealSaid(DataKey key, UUID entry, String said) {
        return key.seal(said.getBytes(StandardCharsets.UTF_8), entryContext(entry));
    }

    String openSaid(DataKey key, UUID entry, byte[] sealed) {
        try {
            return new String(key.open(sealed, entryContext(entry)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the entry " + entry + " does not open", e);
        }
    }

    private static String contactContext(UUID contact) {
        return "tension_contact:" + contact;
    }

    private static String entryContext(UUID entry) {
        return "tension_contact_log:" + entry;
    }
}
