package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.concord.access.Actor;
import org.concord.place.Ward;
import org.concord.platform.Authority;
import org.concord.platform.DataKey;
import org.concord.platform.PlainSql;
import org.concord.platform.SqlValues;
import org.jspecify.annotations.Nullable;

/** Writes observations and their reviews. */
@ApplicationScoped
class ObservationRows {
    private static final String ADD = """
            WITH told AS (
              INSERT INTO tension_observation (id, authority_id, report_id, recorded_by, partner_id, recorded_at, basis, source, certainty, nil,
                observed_on, week, marking, review_by, data_key_id, text_sealed, community_sealed)
              VALUES (:id, :authority, :report, :officer, :partner, :now, :basis, :source, :certainty, :nil,
                :observedOn, :week, :marking, :reviewBy, :key, :text, :community)
              RETURNING id, authority_id),
            wards AS (
              INSERT INTO tension_observation_ward (observation_id, ward_id, authority_id)
              SELECT id, unnest(CAST(:wards AS integer[])), authority_id FROM told),
            signs AS (
              INSERT INTO tension_observation_indicator (observation_id, indicator_id, authority_id)
              SELECT id, unnest(CAST(:indicators AS smallint[])), authority_id FROM told)
            INSERT INTO tension_observation_share (observation_id, officer_id, authority_id)
            SELECT id, unnest(CAST(:sharedWith AS uuid[])), authority_id FROM told""";
    private static final String ADD_REVIEW = """
            WITH looked AS (
              UPDATE tension_observation SET review_by = :reviewBy, closed_at = :closedAt,
                source = coalesce(CAST(:source AS varchar), source), certainty = coalesce(CAST(:certainty AS varchar), certainty)
              WHERE id = :observation RETURNING id, authority_id)
            INSERT INTO tension_observation_review (id, authority_id, observation_id, outcome, note_sealed, review_by, reviewed_by, reviewed_at,
              source_before, certainty_before, source_after, certainty_after)
            SELECT :id, authority_id, id, :outcome, :note, :reviewBy, :by, :now, CAST(:sourceBefore AS varchar), CAST(:certaintyBefore AS varchar),
              CAST(:source AS varchar), CAST(:certainty AS varchar) FROM looked""";

    private final PlainSql sql;

    ObservationRows(PlainSql sql) {
        this.sql = sql;
    }

    /**
     * Of whom an observation is.
     *
     * @param report null unless it came of one, which keeps its words to itself; such a one has no key of its own
     */
    record Owner(
            UUID id,
            @Nullable Actor by,
            @Nullable UUID report,
            @Nullable DataKey key,
            Instant now) {}

    @Transactional(Transactional.TxType.MANDATORY)
    void add(Owner owner, NewObservation told) {
        DataKey key = owner.key();
        SqlValues values = new SqlValues()
                .with("id", owner.id())
                .with("authority", Authority.ID)
                .with("report", owner.report())
                .with("officer", owner.by() instanceof Actor.Person person ? person.id() : null)
                .with("partner", owner.by() instanceof Actor.PartnerSystem partner ? partner.id() : null)
                .with("now", owner.now())
                .with("key", key == null ? null : key.id())
                .with("text", sealed(ObservationSeal.TEXT, owner, told.words().text()))
                .with(
                        "community",
                        sealed(ObservationSeal.COMMUNITY, owner, told.words().community()));
        values.with("basis", told.grade().basis())
                .with("source", told.grade().source())
                .with("certainty", told.grade().certainty())
                .with("nil", told.isNil())
                .with("observedOn", told.observedOn())
                .with("week", told.week())
                .with("marking", told.marking())
                .with("reviewBy", told.reviewBy())
                .with("wards", told.wards().stream().map(Ward::id).toArray(Integer[]::new))
                .with(
                        "indicators",
                        told.indicators().stream().map(Indicator::id).toArray(Integer[]::new))
                .with(
                        "sharedWith",
                        told.sharedWith().stream().map(UUID::toString).toArray(String[]::new));
        sql.write(ADD, values);
    }

    /** The observation stays open until the day of the review, or is closed; its grade is corrected with it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void add(ReviewRow review) {
        Regrading regrading = review.regrading();
        sql.write(
                ADD_REVIEW,
                new SqlValues()
                        .with("id", review.id())
                        .with("observation", review.observation())
                        .with("outcome", review.outcome())
                        .with("note", review.note())
                        .with("reviewBy", review.reviewBy())
                        .with("closedAt", review.outcome() == ReviewOutcome.CLOSED ? review.at() : null)
                        .with("sourceBefore", regrading == null ? null : regrading.sourceBefore())
                        .with("certaintyBefore", regrading == null ? null : regrading.certaintyBefore())
                        .with("source", regrading == null ? null : regrading.source())
                        .with("certainty", regrading == null ? null : regrading.certainty())
                        .with("by", review.by())
                        .with("now", review.at()));
    }

    private static byte @Nullable [] sealed(ObservationSeal seal, Owner owner, @Nullable String text) {
        return owner.key() == null ? null : seal.seal(owner.key(), owner.id(), text);
    }
}
