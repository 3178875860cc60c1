package org.concord;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A list from its first page to its last: how long it is depends on what other tests left. */
public final class EveryItem {
    private static final int LARGEST_PAGE = 200;

    private EveryItem() {}

    /** @param address that ends in {@code ?} or {@code &} */
    public static List<Map<String, Object>> of(String account, String address) {
        return of(account, address, LARGEST_PAGE);
    }

    /** By pages of another size. */
    public static List<Map<String, Object>> of(String account, String address, int limit) {
        return of(cursor ->
                Callers.as(account).get(address + "limit=" + limit + (cursor == null ? "" : "&cursor=" + cursor)));
    }

    /** @param ask for the page of a cursor, the first without one */
    public static List<Map<String, Object>> of(Function<@Nullable String, Response> ask) {
        List<Map<String, Object>> items = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = ask.apply(cursor).then().statusCode(200).extract().jsonPath();
            items.addAll(page.getList("items"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return items;
    }
}
