package org.concord.tension;

import org.jspecify.annotations.Nullable;

/**
 * Signs the return of a week.
 *
 * @param week its ISO name, like 2026-W47
 * @param remarks what the signer adds, as decisions asked for or how communities see it
 */
public record ReturnSignatureRequest(
        @Nullable String week, @Nullable String remarks) {}
