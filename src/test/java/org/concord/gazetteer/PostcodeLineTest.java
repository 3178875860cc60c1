package org.concord.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which product a file is, and what its lines say. The headers are those of the products; the places are made up. */
class PostcodeLineTest {
    private static final String CODE_POINT_OPEN =
            "\"DE1 9ZZ\",10,435000,336000,\"E92000001\",\"E19000001\",\"E18000004\",\"\",\"E06000015\",\"E05001770\"";

    private static PostcodeColumns columns(String first) {
        return PostcodeColumns.recognise(cells(first)).orElseThrow();
    }

    private static PostcodeRow read(String header, String line) {
        return ReadPostcodeLine.read(2, cells(line), columns(header));
    }

    private static PostcodeRow.Good good(String header, String line) {
        assertThat(read(header, line)).isInstanceOf(PostcodeRow.Good.class);
        return (PostcodeRow.Good) read(header, line);
    }

    private static List<String> cells(String line) {
        return List.of(line.replace("\"", "").split(",", -1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ONSPD           | pcd,pcd2,pcds,dointr,doterm,oscty,ced,oslaua,osward,parish,usertype,oseast1m,osnrth1m,osgrdind,oshlthau,nhser,ctry,rgn,lat,long,imd
        ONSPD           | pcd7,pcd8,pcds,dointr,doterm,cty25cd,ced25cd,lad25cd,wd25cd,parncp25cd,usrtypind,east1m,north1m,gridind,ctry25cd,lat,long
        NSPL            | pcd,pcd2,pcds,dointr,doterm,usertype,oseast1m,osnrth1m,osgrdind,oa21,cty,ced,laua,ward,nhser,ctry,rgn,pcon,lat,long,icb
        NSPL            | pcd7,pcd8,pcds,dointr,doterm,usrtypind,east1m,north1m,gridind,oa21cd,cty26cd,ced25cd,lad26cd,wd26cd,nhser24cd,ctry26cd,lat,long
        NSPL            | X,Y,objectid,PCD,PCD2,PCDS,DOTERM,OSEAST1M,OSNRTH1M,LAUA,WARD,LAT,LONG
        CODE_POINT_OPEN | PC,PQ,EA,NO,CY,RH,LH,CC,DC,WC
        CODE_POINT_OPEN | Postcode,Positional_quality_indicator,Eastings,Northings,Country_code,NHS_regional_HA_code,NHS_HA_code,Admin_county_code,Admin_district_code,Admin_ward_code
        """)
    void aProductIsKnownByItsHeader(PostcodeProduct product, String header) {
        PostcodeColumns columns = columns(header);
        assertThat(columns.product()).isEqualTo(product);
        assertThat(columns.header()).isTrue();
        assertThat(columns.at()).containsKeys(PostcodeColumns.Column.WARD, PostcodeColumns.Column.DISTRICT);
        assertThat(columns.at().containsKey(PostcodeColumns.Column.TERMINATED))
                .isEqualTo(product != PostcodeProduct.CODE_POINT_OPEN);
    }

    @Test
    void codePointOpenIsKnownByItsShape() {
        PostcodeColumns columns = columns(CODE_POINT_OPEN);
        assertThat(columns.product()).isEqualTo(PostcodeProduct.CODE_POINT_OPEN);
        assertThat(columns.header()).isFalse();
        PostcodeRow.Good row = good(CODE_POINT_OPEN, CODE_POINT_OPEN.replace("DE1 9ZZ", "DE219ZZ"));
        assertThat(row.code()).isEqualTo("DE219ZZ");
        assertThat(row.ward()).isEqualTo("E05001770");
        assertThat(row.district()).isEqualTo("E06000015");
        assertThat(row.terminatedOn()).isNull();
        assertThat(row.point().lat()).isCloseTo(52.92, within(0.01));
        assertThat(row.point().lon()).isCloseTo(-1.48, within(0.01));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a,b",
                "pcds,lat",
                "pcds,oseast1m,long",
                "lat,long",
                "source_ref,occurred_on,bias",
                "DE1 9ZZ,10,435000,336000",
                "DE1 9ZZ,x,435000,336000,,,,,,",
                "nowhere,10,435000,336000,,,,,,"
            })
    void anotherFileIsNone(String first) {
        assertThat(PostcodeColumns.recognise(cells(first))).isEmpty();
    }

    private static final String HEADER = "pcds,doterm,oslaua,osward,oseast1m,osnrth1m,ctry,lat,long";

    @Test
    void degreesComeBeforeTheGrid() {
        PostcodeRow.Good row = good(HEADER, "DE1 9ZZ,,E06000015,E05015511,1,1,E92000001,52.901234,-1.471234");
        assertThat(row.point().lat()).isEqualTo(52.901234);
        assertThat(row.point().lon()).isEqualTo(-1.471234);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE1 9ZZ,,E06000015,E05015511,,,E92000001,99.999999,0.000000",
                "DE1 9ZZ,,E06000015,E05015511,0,0,E92000001,0,0",
                "DE1 9ZZ,,E06000015,E05015511,,,,,",
                "BT1 9ZZ,,N09000003,N08000101,334000,0374000,N92000002,,",
                "BT1 9ZZ,,N09000003,N08000101,334000,0374000,,,"
            })
    void withoutAPositionOrOnTheIrishGridAPostcodeHasNoPoint(String line) {
        assertThat(good(HEADER, line).point()).isNull();
    }

    @Test
    void theDayOfATerminationIsKeptAndCodesThatStandForNoneAreNot() {
        PostcodeRow.Good row = good(HEADER, " de199zz ,199606,L99999999,E99999999,435000,0336000,E92000001,,");
        assertThat(row.terminatedOn()).isEqualTo(LocalDate.of(1996, 6, 1));
        assertThat(row.ward()).isNull();
        assertThat(row.district()).as("the Channel Islands, which are not ours").isEqualTo("L99999999");
        assertThat(good(HEADER, "DE1 9ZZ,,QA,MJ,435000,336000,179,,").ward())
                .as("an old code")
                .isNull();
        assertThat(good(HEADER, "GIR 0AA,,E06000015,E05015511,435000,336000,,,").code())
                .isEqualTo("GIR0AA");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        DE1 9CC,,E06000015,E05015511,435000,336000,,,        | has no postcode
        ,,E06000015,E05015511,435000,336000,,,               | has no postcode
        DE1 9ZZ,,E06000015,E05015511,east,336000,,,          | has no number as its easting
        DE1 9ZZ,,E06000015,E05015511,1e5,336000,,,           | has no number as its easting
        DE1 9ZZ,,E06000015,E05015511,435000,336000,,NaN,1    | has no number as its latitude
        DE1 9ZZ,,E06000015,E05015511,0x1p3,336000,,,         | has no number as its easting
        DE1 9ZZ,,E06000015,E05015511,935000,336000,,,        | lies outside of the National Grid
        DE1 9ZZ,,E06000015,E05015511,435000,-1,,,            | lies outside of the National Grid
        DE1 9ZZ,2023,E06000015,E05015511,435000,336000,,,    | has a date of termination that is not like 202311
        DE1 9ZZ,202313,E06000015,E05015511,435000,336000,,,  | has a date of termination that is not like 202311
        DE1 9ZZ,,E06000015,E05015511,435000,336000,,         | has 8 columns where the file has 9
        """)
    void whatIsWrongWithALineIsSaid(String line, String why) {
        assertThat(read(HEADER, line)).isEqualTo(new PostcodeRow.Bad(2, why));
    }
}
