/** A copy of the schemas in a temporary folder, for an author's mistakes. */
export declare class AuthorFolder {
    readonly root: string;
    private constructor();
    static make(): Promise<AuthorFolder>;
    /** The procedure's folder. */
    get procedure(): string;
    /** Replaces text in a file of the procedure; the text must be there. */
    replace(name: string, before: string | RegExp, after: string): Promise<void>;
    /** Changes a JSON file of the procedure. */
    edit<Content>(name: string, change: (content: Content) => void): Promise<void>;
    /** Makes the procedure one of a single step that asks for all of another schema, in these words. */
    ask(schema: unknown, words?: Readonly<Record<string, string>>): Promise<void>;
    remove(): Promise<void>;
}
//# sourceMappingURL=author-folder.d.ts.map