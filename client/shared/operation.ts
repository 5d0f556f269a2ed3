// What the client knows of a GraphQL document: its digest and its types. The text stays with the server, which answers the
// documents that it knows and no others; scripts/codegen.ts writes one of these for each operation.

export interface Operation<Data, Variables> {
  /** `sha256:<hex>`, as the server's table of documents has it. */
  readonly id: string;
  readonly name: string;
  /** Only there to carry the types; never set. */
  readonly types?: (variables: Variables) => Data;
}
