package org.concord.officer;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.concord.access.Role;

/** A role as it stands in the store. */
@Converter
class RoleCode implements AttributeConverter<Role, String> {

    @Override
    public String convertToDatabaseColumn(Role role) {
        return role.code();
    }

    @Override
    public Role convertToEntityAttribute(String code) {
        return Role.of(code);
    }
}
