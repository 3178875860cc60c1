package org.concord.platform;

import java.util.Map;

/**
 * A query whose values are named in its text, as {@code :name}.
 *
 * @param planAnew whether it is planned each time with its own values, because they decide how it is best carried out; else the plan is made
 *     once for each connection
 */
public record SqlQuery(String text, Map<String, Object> values, boolean planAnew) {}
