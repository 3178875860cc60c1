package org.concord.gazetteer;

/** Whose file of postcodes it is. */
public enum PostcodeProduct {
    /** ONS Postcode Directory. */
    ONSPD,
    /** National Statistics Postcode Lookup. */
    NSPL,
    /** Ordnance Survey's, of Great Britain; it has no postcodes that were taken out of use. */
    CODE_POINT_OPEN
}
