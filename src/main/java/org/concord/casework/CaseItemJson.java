package org.concord.casework;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.util.NameTransformer;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a case of the queue field by field, as Jackson would by reflection, which takes longer than it takes to read the case. A test
 * compares the two.
 */
class CaseItemJson extends StdSerializer<CaseItem> {
    private static final long serialVersionUID = 1;

    private static final SerializedString REFERENCE = new SerializedString("reference");
    private static final SerializedString STATUS = new SerializedString("status");
    private static final SerializedString SEVERITY = new SerializedString("severity");
    private static final SerializedString CATEGORY = new SerializedString("category");
    private static final SerializedString KIND = new SerializedString("kind");
    private static final SerializedString STRANDS = new SerializedString("strands");
    private static final SerializedString INCIDENT_TYPES = new SerializedString("incidentTypes");
    private static final SerializedString WARD = new SerializedString("ward");
    private static final SerializedString RECEIVED_AT = new SerializedString("receivedAt");
    private static final SerializedString DUE_AT = new SerializedString("dueAt");
    private static final SerializedString OVERDUE = new SerializedString("overdue");
    private static final SerializedString PAUSED = new SerializedString("paused");
    private static final SerializedString ASSIGNEE = new SerializedString("assignee");
    private static final SerializedString ID = new SerializedString("id");
    private static final SerializedString NAME = new SerializedString("name");
    private static final SerializedString REPORT_COUNT = new SerializedString("reportCount");
    private static final SerializedString UNREAD_MESSAGES = new SerializedString("unreadMessages");
    private static final SerializedString VERSION = new SerializedString("version");

    CaseItemJson() {
        super(CaseItem.class);
    }

    @Override
    public void serialize(CaseItem item, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeStartObject(item);
        fields(item, json, provider);
        json.writeEndObject();
    }

    /** Among the fields of another object. */
    @Override
    public JsonSerializer<CaseItem> unwrappingSerializer(NameTransformer names) {
        return new Unwrapped();
    }

    private static final class Unwrapped extends CaseItemJson {
        private static final long serialVersionUID = 1;

        @Override
        public boolean isUnwrappingSerializer() {
            return true;
        }

        @Override
        public void serialize(CaseItem item, JsonGenerator json, SerializerProvider provider) throws IOException {
            fields(item, json, provider);
        }
    }

    private static void fields(CaseItem item, JsonGenerator json, SerializerProvider provider) throws IOException {
        text(json, REFERENCE, item.reference());
        text(json, STATUS, item.status().name());
        text(json, SEVERITY, item.severity().name());
        text(json, CATEGORY, item.category().name());
        text(json, KIND, item.kind().name());
        texts(json, STRANDS, item.strands());
        texts(json, INCIDENT_TYPES, item.incidentTypes());
        text(json, WARD, item.ward());
        time(json, RECEIVED_AT, item.receivedAt(), provider);
        time(json, DUE_AT, item.dueAt(), provider);
        json.writeFieldName(OVERDUE);
        json.writeBoolean(item.overdue());
        json.writeFieldName(PAUSED);
        json.writeBoolean(item.paused());
        assignee(json, item.assignee());
        number(json, REPORT_COUNT, item.reportCount());
        number(json, UNREAD_MESSAGES, item.unreadMessages());
        number(json, VERSION, item.version());
    }

    private static void text(JsonGenerator json, SerializedString name, @Nullable String value) throws IOException {
        json.writeFieldName(name);
        json.writeString(value);
    }

    private static void texts(JsonGenerator json, SerializedString name, List<String> values) throws IOException {
        json.writeFieldName(name);
        json.writeStartArray();
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    /** As every time is written in this house. */
    private static void time(
            JsonGenerator json, SerializedString name, @Nullable Instant value, SerializerProvider provider)
            throws IOException {
        json.writeFieldName(name);
        provider.defaultSerializeValue(value, json);
    }

    private static void number(JsonGenerator json, SerializedString name, int value) throws IOException {
        json.writeFieldName(name);
        json.writeNumber(value);
    }

    private static void assignee(JsonGenerator json, CaseItem.@Nullable AssigneeView person) throws IOException {
        json.writeFieldName(ASSIGNEE);
        if (person == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject(person);
        text(json, ID, person.id().toString());
        text(json, NAME, person.name());
        json.writeEndObject();
    }
}
