package io.github.brigraph.read;

import io.github.brigraph.read.ApplicantPlaces.Place;
import io.github.brigraph.record.Identifiers.Scheme;
import io.github.brigraph.record.Party;
import io.github.brigraph.unit.Country;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tables of IncoPat with Chinese column names. The countries of the applicants ({@code 申请人国别代码}) and their provinces
 * ({@code 申请人省市代码}) belong to the applicants one by one where there are as many; otherwise to the patent. The country of
 * publication ({@code 公开国别}) is the office's and places nobody. {@code 国民经济分类} is the class of the national economy.
 */
final class IncopatTable implements TableFormat {

    private static final Pattern SEPARATOR = Pattern.compile("[;；|]+");
    private static final String[] NUMBER = {"公开(公告)号", "公开号", "公告号", "公开公告号"};
    private static final String[] TITLE = {"标题", "标题(翻译)", "标题(小语种原文)", "标题 (中文)", "标题(中文)", "标题(英文)"};
    private static final String[] APPLICANTS = {"申请人", "标准化申请人", "申请(专利权)人", "申请人(翻译)", "第一申请人"};
    private static final String[] INVENTORS = {"发明人", "发明(设计)人", "第一发明人"};

    @Override
    public RecordFormat format(Carrier carrier) {
        return carrier == Carrier.XLS || carrier == Carrier.XLSX
                ? RecordFormat.PATENTS_INCOPAT_XLSX
                : RecordFormat.PATENTS_INCOPAT_CSV;
    }

    @Override
    public boolean recognises(Columns columns) {
        return columns.hasAny(APPLICANTS) && (columns.hasAny(NUMBER) || columns.hasAll("申请号")) && columns.hasAny(TITLE);
    }

    @Override
    public Optional<String> lacksAddresses(Columns columns) {
        return columns.hasAny("申请人国别代码", "申请人国别", "申请人国家/地区", "国别省市代码", "申请人省市代码", "申请人省市", "申请人地址")
                ? Optional.empty()
                : Optional.of("申请人国别代码");
    }

    @Override
    public void read(Row row, RecordSink sink) {
        Draft draft = new Draft(row.origin(), RecordFormat.PATENTS_INCOPAT_CSV.database())
                .ownId(Scheme.PATENT, row.cell(NUMBER))
                .otherId(row.cell("申请号"))
                .title(row.cell(TITLE))
                .type(row.cell("专利类型"));
        PatentDraft patent = new PatentDraft(draft)
                .ipc(list(row.cell("ipc主分类", "主分类号", "ipc主分类号")))
                .ipc(list(row.cell("ipc", "ipc分类号")))
                .cpc(list(row.cell("cpc", "cpc分类号")))
                .industries(list(row.cell("国民经济分类", "国民经济分类号")))
                .priority(Years.inCell(row.cell("最早优先权日")))
                .priority(earliest(row.cell("优先权日")))
                .application(Years.inCell(row.cell("申请日")))
                .publication(Years.inCell(row.cell("公开(公告)日", "公开日", "首次公开日")));
        applicants(row, patent);
        inventors(row, patent);
        patent.finish(sink);
    }

    private static void applicants(Row row, PatentDraft patent) {
        List<String> names = list(row.cell(APPLICANTS));
        boolean[] unknown = {false};
        String[] columns = {"申请人国别代码", "申请人国别", "申请人国家/地区", "国别省市代码"};
        List<Place> stated = ApplicantPlaces.parse(row.cell(columns), c -> {
            unknown[0] = true;
            patent.draft().warn(columns[0], "neither a country nor a province", c);
        });
        List<Place> provinces = places(row, patent.draft(), "申请人省市代码", "申请人省市");
        List<Place> places = stated.isEmpty() ? provinces : stated;
        List<String> addresses = list(row.cell("申请人地址", "申请人地址(其他)"));
        boolean oneEach = places.size() == names.size() && !unknown[0];
        List<Place> exact = withProvinces(places, provinces);
        for (int i = 0; i < names.size(); i++) {
            patent.applicant(
                    party(names.get(i), oneEach ? Optional.of(exact.get(i)) : Optional.empty()),
                    addresses.size() == names.size() ? addresses.get(i) : "");
        }
        if (!oneEach && !places.isEmpty()) {
            patent.countriesOfNobody(
                    places.stream().map(Place::country).distinct().toList());
        }
    }

    /**
     * The places with their provinces: given for each place, or in their order for those in China, which alone have them.
     * Where neither fits, nothing says whose a province is.
     */
    private static List<Place> withProvinces(List<Place> places, List<Place> provinces) {
        boolean forAll = provinces.size() == places.size();
        long chinese =
                places.stream().filter(p -> p.country().equals(Country.CHINA)).count();
        if (!forAll && provinces.size() != chinese) {
            return places;
        }
        List<Place> exact = new ArrayList<>();
        int next = 0;
        for (Place place : places) {
            boolean takes = forAll || place.country().equals(Country.CHINA);
            Place province = takes ? provinces.get(next++) : place;
            boolean agree = place.province().isEmpty() && province.country().equals(place.country());
            exact.add(agree ? province : place);
        }
        return exact;
    }

    private static void inventors(Row row, PatentDraft patent) {
        List<String> names = list(row.cell(INVENTORS));
        List<Place> places = places(row, patent.draft(), "发明人国别");
        for (int i = 0; i < names.size(); i++) {
            patent.inventor(
                    party(names.get(i), places.size() == names.size() ? Optional.of(places.get(i)) : Optional.empty()));
        }
    }

    private static Party party(String name, Optional<Place> place) {
        return new Party(
                name,
                place.map(Place::country).stream().toList(),
                place.flatMap(Place::province).stream().toList());
    }

    private static List<Place> places(Row row, Draft draft, String... columns) {
        return ApplicantPlaces.parse(
                row.cell(columns), c -> draft.warn(columns[0], "neither a country nor a province", c));
    }

    private static java.util.OptionalInt earliest(String dates) {
        return list(dates).stream()
                .map(Years::inCell)
                .filter(java.util.OptionalInt::isPresent)
                .mapToInt(java.util.OptionalInt::getAsInt)
                .min();
    }

    private static List<String> list(String cell) {
        List<String> items = new ArrayList<>();
        for (String item : SEPARATOR.split(cell, -1)) {
            if (!item.isBlank()) {
                items.add(item.strip());
            }
        }
        return items;
    }
}
