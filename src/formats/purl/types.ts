/** What one purl type demands beyond the common form. Nothing said: nothing demanded. */
export type TypeRule = {
  /** `usual`: required by the definition, yet left out so often that a purl without it is read. */
  readonly namespace?: 'required' | 'usual' | 'prohibited';
  /** Components that are not case sensitive, and written in lower case. */
  readonly lower?: readonly ('namespace' | 'name' | 'version' | 'subpath')[];
  /** How a name is written beyond its case; `path`: the namespace is a host, the name all behind it. */
  readonly name?: 'path' | 'dashes' | 'underscores' | 'lower-at-databricks';
  /** Text a name may not contain. */
  readonly nameWithout?: string;
  readonly nameForm?: RegExp;
  readonly versionForm?: RegExp;
  /** A qualifier without which the purl does not identify a package. */
  readonly qualifier?: string;
};

const prohibited: TypeRule = { namespace: 'prohibited' };
const lowerCase: TypeRule = { lower: ['namespace', 'name'] };
const lowerNamespace: TypeRule = { namespace: 'usual', lower: ['namespace'] };
const lowerUsual: TypeRule = { ...lowerCase, namespace: 'usual' };

/** The registered types with rules of their own (purl-spec `types/`, August 2026). */
export const typeRules: ReadonlyMap<string, TypeRule> = new Map<string, TypeRule>([
  ['alpm', lowerUsual],
  ['apk', lowerUsual],
  ['bazel', prohibited],
  ['bitbucket', { ...lowerCase, namespace: 'required' }],
  ['bitnami', { namespace: 'prohibited', lower: ['name'] }],
  ['brew', lowerCase],
  ['cargo', prohibited],
  [
    'chrome-extension',
    {
      namespace: 'prohibited',
      lower: ['name'],
      nameForm: /^[a-p]{32}$/,
      versionForm: /^[0-9]+(?:\.[0-9]+){0,3}$/,
    },
  ],
  ['cocoapods', prohibited],
  ['composer', lowerUsual],
  ['conda', prohibited],
  // A module name (`URI::PackageURL`) is not a distribution name (`URI-PackageURL`).
  ['cpan', { nameWithout: '::' }],
  ['cran', prohibited],
  ['deb', lowerUsual],
  ['gem', prohibited],
  ['git', { namespace: 'required', name: 'path' }],
  ['github', { ...lowerCase, namespace: 'required' }],
  ['golang', { namespace: 'usual' }],
  ['hackage', prohibited],
  ['hex', lowerCase],
  ['huggingface', { namespace: 'usual', lower: ['version'] }],
  ['julia', { namespace: 'prohibited', qualifier: 'uuid' }],
  ['luarocks', lowerCase],
  ['maven', { namespace: 'usual' }],
  // Whether case counts depends on the server: it does at Azure ML, not at Databricks.
  ['mlflow', { namespace: 'prohibited', name: 'lower-at-databricks' }],
  ['nuget', prohibited],
  ['oci', { namespace: 'prohibited', lower: ['name', 'version'] }],
  ['opam', prohibited],
  ['otp', { namespace: 'prohibited', lower: ['name', 'subpath'] }],
  ['pub', { namespace: 'prohibited', lower: ['name'], name: 'underscores' }],
  ['pypi', { namespace: 'prohibited', lower: ['name', 'version'], name: 'dashes' }],
  ['qpkg', lowerNamespace],
  ['rpm', lowerNamespace],
  ['swid', { qualifier: 'tag_id' }],
  ['swift', { namespace: 'required' }],
  ['vcpkg', prohibited],
  ['vscode-extension', { namespace: 'required', lower: ['namespace', 'name', 'version'] }],
  ['yocto', { lower: ['namespace'] }],
]);
