package org.concord.tension;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a caller asks of the observations, as it stands in the address. {@code ward} and {@code basis} may stand there more than once. */
public record ObservationQuery(
        @QueryParam("ward") List<String> ward,
        @QueryParam("basis") List<String> basis,
        @QueryParam("from") @Nullable String from,
        @QueryParam("to") @Nullable String to,
        @QueryParam("nil") List<String> nil,
        @QueryParam("dueForReview") List<String> dueForReview,
        @QueryParam("mine") List<String> mine,
        @QueryParam("limit") @Nullable String limit,
        @QueryParam("cursor") @Nullable String cursor) {}
