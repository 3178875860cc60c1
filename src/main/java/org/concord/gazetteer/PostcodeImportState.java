package org.concord.gazetteer;

/** How far an import of postcodes has come. */
public enum PostcodeImportState {
    RUNNING,
    DONE,
    FAILED
}
