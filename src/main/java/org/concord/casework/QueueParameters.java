package org.concord.casework;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.concord.platform.Page;
import org.concord.triage.Category;
import org.concord.triage.Severity;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * What the queue can be asked for, in the document of the API. The queue and its figures take whatever stands in the address, so that a name which
 * they do not know is refused and not overlooked; nothing of it would stand in the document otherwise.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class QueueParameters implements OASFilter {
    private static final String QUEUE = "/api/v1/cases";
    private static final String FIGURES = QUEUE + "/summary";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Operation queue = document.getPaths().getPathItem(QUEUE).getGET();
        Operation figures = document.getPaths().getPathItem(FIGURES).getGET();
        filters().forEach(parameter -> {
            queue.addParameter(parameter);
            figures.addParameter(parameter);
        });
        ofAPage().forEach(queue::addParameter);
    }

    private static Stream<Parameter> filters() {
        return Stream.of(
                several("ward", text(), "codes; " + CaseSummary.NO_WARD + ": cases of no ward"),
                several("strand", text(), "codes; a case that has one of them"),
                several("type", text(), "codes of types of incident; a case that has one of them"),
                several("severity", codes(Severity.values()), null),
                several("status", codes(CaseStatus.values()), "all that are open, if none is named"),
                several("category", codes(Category.values()), null),
                one("assignee", text(), "me, none or an officer's id"),
                one("overdue", flag(), null),
                one("paused", flag(), "whether the service-level clock stands still"),
                one("restricted", flag(), "whether it is for people who are named"),
                one("receivedFrom", time(), "not earlier"),
                one("receivedTo", time(), "earlier"),
                one("updatedSince", time(), "not earlier"));
    }

    private static Stream<Parameter> ofAPage() {
        return Stream.of(
                one("sort", text().enumeration(sorts()), "priority: severity, then due, then age"),
                one(
                        "limit",
                        of(SchemaType.INTEGER),
                        "1 to %d, default %d".formatted(Page.MAX_LIMIT, Page.DEFAULT_LIMIT)),
                one("cursor", text(), "nextCursor of the page before"));
    }

    private static Parameter several(String name, Schema of, @Nullable String said) {
        return one(name, of(SchemaType.ARRAY).items(of), said);
    }

    private static Parameter one(String name, Schema of, @Nullable String said) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.QUERY)
                .description(said)
                .schema(of);
    }

    private static Schema text() {
        return of(SchemaType.STRING);
    }

    private static Schema flag() {
        return of(SchemaType.BOOLEAN);
    }

    private static Schema time() {
        return text().format("date-time");
    }

    private static List<Object> sorts() {
        return Stream.of(QueueSort.values()).<Object>map(QueueSort::code).toList();
    }

    private static Schema codes(Enum<?>[] known) {
        return text().enumeration(Arrays.stream(known).<Object>map(Enum::name).toList());
    }

    private static Schema of(SchemaType type) {
        return OASFactory.createSchema().type(List.of(type));
    }
}
