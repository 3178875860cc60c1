package org.concord.casework;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.concord.platform.Validation;
import org.jspecify.annotations.Nullable;

/** The contacts as they are to be; they replace what was there. */
public record ContactsRequest(@Nullable List<@Nullable Item> items) {
    private static final int MOST = 100;

    /** @throws org.concord.platform.Refusal 400 naming each field that cannot be taken */
    public List<ContactView> read() {
        Validation wrong = new Validation();
        List<@Nullable Item> all = Objects.requireNonNullElse(items, List.of());
        wrong.check(items != null && all.size() <= MOST, "/items", "is a list of at most %d contacts".formatted(MOST));
        wrong.refuseIfFailed();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            Item item = all.get(i);
            String pointer = "/items/" + i;
            if (item == null) {
                wrong.check(false, pointer, "is a contact");
            } else {
                item.check(pointer, wrong);
                wrong.check(codes.add(String.valueOf(item.code)), pointer + "/code", "stands once in the list");
            }
        }
        boolean emergency = all.stream()
                .anyMatch(item -> item != null && item.purpose == ContactPurpose.EMERGENCY && item.phone != null);
        wrong.check(emergency, "/items", "has an EMERGENCY contact with a phone number");
        wrong.refuseIfFailed();
        return all.stream().filter(Objects::nonNull).map(Item::view).toList();
    }

    /** One contact. */
    public record Item(
            @Nullable String code,
            @Nullable ContactPurpose purpose,
            @Nullable String label,
            @Nullable String phone,
            @Nullable String web,
            @Nullable String hours,
            @Nullable String owner,
            @Nullable LocalDate reviewOn) {
        private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
        private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ]{1,29}");
        private static final Pattern WEB = Pattern.compile("https://[A-Za-z0-9.-]+(:[0-9]+)?(/[!-~]*)?");
        private static final int LONGEST = 200;

        void check(String pointer, Validation wrong) {
            wrong.check(code != null && CODE.matcher(code).matches(), pointer + "/code", "is a code such as POLICE_101")
                    .check(
                            purpose != null,
                            pointer + "/purpose",
                            "is needed: one of " + Arrays.toString(ContactPurpose.values()))
                    .required(label, LONGEST, pointer + "/label")
                    .check(
                            phone == null || PHONE.matcher(phone).matches(),
                            pointer + "/phone",
                            "is a phone number: digits and spaces")
                    .check(web == null || isAddress(web), pointer + "/web", "is an address that begins with https://")
                    .check(phone != null || web != null, pointer, "has a phone number, a web address, or both")
                    .optional(hours, LONGEST, pointer + "/hours")
                    .required(owner, LONGEST, pointer + "/owner")
                    .check(reviewOn != null, pointer + "/reviewOn", "is needed");
        }

        private static boolean isAddress(String web) {
            return web.length() <= LONGEST && WEB.matcher(web).matches();
        }

        ContactView view() {
            return new ContactView(
                    Objects.requireNonNull(code),
                    Objects.requireNonNull(purpose),
                    Objects.requireNonNull(label).strip(),
                    phone,
                    web,
                    hours,
                    Objects.requireNonNull(owner).strip(),
                    Objects.requireNonNull(reviewOn));
        }
    }
}
