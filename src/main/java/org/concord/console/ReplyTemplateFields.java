package org.concord.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.concord.casework.ConsultReplyTemplates;
import org.concord.casework.ReplaceReplyTemplates;
import org.concord.casework.ReplyTemplateView;
import org.concord.casework.ReplyTemplatesRequest;

/** The fields of one reply template. The list is replaced as a whole, on the version that the form was made on. */
@ApplicationScoped
class ReplyTemplateFields {
    static final Map<String, String> LABELS = Map.of(
            "code",
            "Code",
            "language",
            "Language",
            "title",
            "Title",
            "text",
            "Words",
            "owner",
            "Owner",
            "reviewOn",
            "Review date",
            ItemForm.WHOLE,
            "This template");

    private final ConsultReplyTemplates templates;
    private final ReplaceReplyTemplates replace;

    ReplyTemplateFields(ConsultReplyTemplates templates, ReplaceReplyTemplates replace) {
        this.templates = templates;
        this.replace = replace;
    }

    static Form holding(ReplyTemplateView one) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        fields.putSingle("code", one.code());
        fields.putSingle("language", one.language());
        fields.putSingle("title", one.title());
        fields.putSingle("text", one.text());
        fields.putSingle("owner", one.owner());
        fields.putSingle("reviewOn", one.reviewOn().toString());
        return new Form(fields, List.of());
    }

    void add(MultivaluedMap<String, String> form) {
        list(form).add(typed(form));
    }

    void change(ReplyTemplateView one, MultivaluedMap<String, String> form) {
        list(form).change(is(one), typed(form));
    }

    void remove(ReplyTemplateView one, MultivaluedMap<String, String> form) {
        list(form).remove(is(one));
    }

    private WholeList<ReplyTemplatesRequest.Template> list(MultivaluedMap<String, String> form) {
        return new WholeList<>(
                items(), items -> replace.replace(Versions.of(form), new ReplyTemplatesRequest(items).read()));
    }

    private static ReplyTemplatesRequest.Template typed(MultivaluedMap<String, String> form) {
        Typed typed = Typed.of(form);
        ReplyTemplatesRequest.Template template = new ReplyTemplatesRequest.Template(
                typed.text("code"),
                typed.text("language"),
                typed.text("title"),
                typed.text("text"),
                typed.text("owner"),
                typed.day("reviewOn"));
        typed.validation().refuseIfFailed();
        return template;
    }

    private List<ReplyTemplatesRequest.Template> items() {
        return templates.in(null).items().stream()
                .map(one -> new ReplyTemplatesRequest.Template(
                        one.code(), one.language(), one.title(), one.text(), one.owner(), one.reviewOn()))
                .toList();
    }

    private static Predicate<ReplyTemplatesRequest.Template> is(ReplyTemplateView one) {
        return item -> one.code().equals(item.code()) && one.language().equals(item.language());
    }
}
