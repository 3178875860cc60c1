package org.concord.tension;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concord.place.Strand;
import org.concord.place.Ward;
import org.concord.place.WorkingTime;

/**
 * The counts of the last thirteen weeks beside what is usual, of the wards and strands that the caller may look at: figures alone, and so of every
 * case. The city's history is read once, however many wards are shown.
 */
@ApplicationScoped
public class ConsultCounts {
    private static final int WEEKS = 13;

    private final WatchedWards wards;
    private final CityPictures pictures;
    private final WorkingTime workingTime;

    ConsultCounts(WatchedWards wards, CityPictures pictures, WorkingTime workingTime) {
        this.wards = wards;
        this.pictures = pictures;
        this.workingTime = workingTime;
    }

    /** Of all wards of today that the caller may look at. */
    public CountsView all() {
        return view(wards.all(), wards.scope().everyWard());
    }

    /** @throws org.concord.platform.Refusal 404 if no such ward stands today, or it is not the caller's */
    public CountsView one(String code) {
        return view(List.of(wards.findStanding(code)), false);
    }

    private CountsView view(List<Ward> asked, boolean wholeCity) {
        LocalDate today = workingTime.today();
        Days days = new Days(today.minusDays((long) WEEKS * CountsView.WEEK - 1), today);
        List<String> strands = wards.strands(null).stream().map(Strand::code).toList();
        CityPicture picture = pictures.of(today).asShown();
        CityHistory city = picture.city();
        List<String> each = asked.stream().map(Ward::code).toList();
        List<int[]> series = Stream.concat(
                        Stream.of(wholeCity ? city.wards() : each),
                        each.stream().map(List::of))
                .map(some -> city.cells(some, strands))
                .toList();
        List<CompareSeries> compared = CompareSeries.each(picture, days, series);
        return new CountsView(
                span(picture, days, strands.size() == city.strands().size()),
                wholeCity,
                compared.getFirst().items(days, 1),
                IntStream.range(0, asked.size())
                        .mapToObj(i -> ofWard(asked.get(i), compared.get(i + 1).items(days, CountsView.WEEK)))
                        .toList());
    }

    private static CountsView.OfWard ofWard(Ward ward, List<SeriesView.Item> weeks) {
        return new CountsView.OfWard(ward.code(), ward.name(), weeks);
    }

    private static CountsView.Span span(CityPicture picture, Days days, boolean everyStrand) {
        Picture usual = picture.usual();
        return new CountsView.Span(
                days.from(),
                days.to(),
                LocalDate.ofEpochDay(picture.city().history().openedOn()),
                usual == null ? null : usual.baseline().weeks(),
                picture.learning(),
                everyStrand,
                picture.percentIn(1),
                picture.percentIn(CountsView.WEEK));
    }
}
