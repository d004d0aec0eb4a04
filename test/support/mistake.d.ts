import { type JsonValue, type Pointer } from '@motcua/model';
/** One change of a file of a procedure. */
export interface Edit {
    /** Relative to the procedure's folder. */
    readonly file: string;
    /** The member that `set` or `add` writes, or that `remove` removes. */
    readonly at?: Pointer;
    readonly set?: JsonValue;
    /** Is added to the list at `at`, or its members to the object there. */
    readonly add?: JsonValue;
    readonly remove?: true;
    /** A text of the file, and what is in its place. */
    readonly find?: string;
    readonly replace?: string;
    /** The whole content of a new file; `encoding` is that of `Buffer`, `NFD`, or `BOM`. */
    readonly write?: string;
    readonly encoding?: string;
    /** The new name of the file or folder. */
    readonly rename?: string;
    readonly delete?: true;
}
/** A mistake of an author, and the one finding that it leads to. */
export interface Mistake {
    readonly name: string;
    readonly edits: readonly Edit[];
    /** The day of the check; the one of the runner when absent. */
    readonly today?: string;
    readonly expect: {
        readonly id: string;
        /** `file:line:column`; written by `MOTCUA_WRITE=1`. */
        readonly place?: string;
        readonly pointer?: string;
        readonly severity?: string;
        /** Is part of the message or of its fix. */
        readonly says: string;
    };
}
/** Makes one change in the folder of a procedure. */
export declare function makeEdit(folder: string, edit: Edit): Promise<void>;
//# sourceMappingURL=mistake.d.ts.map