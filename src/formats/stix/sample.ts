import type { JsonObject, JsonValue } from '#formats/json/read.ts';

// One object of each type with every kind of property it can have. Ours, made for tests and for
// docs/conformance.

const uuid = '0c7b5b88-8ff7-4a4d-aa9d-feb398cd0061';
const t = '2026-11-26T00:00:00.000Z';
const later = '2027-01-01T00:00:00Z';
const r = (type: string) => `${type}--${uuid}`;

const sdo = (type: string, more: JsonObject): JsonObject => ({
  type,
  spec_version: '2.1',
  id: r(type),
  created: t,
  modified: t,
  ...more,
});

const sco = (type: string, more: JsonObject): JsonObject => ({
  type,
  spec_version: '2.1',
  id: r(type),
  ...more,
});

export const samples: readonly JsonObject[] = [
  sdo('attack-pattern', {
    name: 'a',
    aliases: ['b'],
    kill_chain_phases: [{ kill_chain_name: 'k', phase_name: 'p' }],
    external_references: [{ source_name: 'capec', external_id: 'CAPEC-1' }],
  }),
  sdo('campaign', {
    name: 'a',
    first_seen: t,
    last_seen: t,
    objective: 'x',
    labels: ['l'],
    confidence: 50,
    lang: 'ja',
    created_by_ref: r('identity'),
    object_marking_refs: [r('marking-definition')],
  }),
  sdo('course-of-action', { name: 'a', description: 'd' }),
  sdo('grouping', { context: 'unspecified', object_refs: [r('indicator')] }),
  sdo('identity', { name: 'a', identity_class: 'organization', sectors: ['energy'], roles: ['r'] }),
  sdo('incident', { name: 'a' }),
  sdo('indicator', {
    pattern: "[file:name = 'a']",
    pattern_type: 'stix',
    valid_from: t,
    valid_until: later,
    indicator_types: ['benign'],
  }),
  sdo('infrastructure', { name: 'a', infrastructure_types: ['botnet'] }),
  sdo('intrusion-set', { name: 'a', goals: ['g'], resource_level: 'club' }),
  sdo('location', {
    region: 'asia',
    country: 'jp',
    latitude: 35.1,
    longitude: 139.2,
    precision: 5.5,
  }),
  sdo('malware', {
    name: 'a',
    is_family: true,
    sample_refs: [r('file')],
    operating_system_refs: [r('software')],
    malware_types: ['bot'],
    capabilities: ['anti-vm'],
  }),
  sdo('malware-analysis', {
    product: 'p',
    result: 'benign',
    host_vm_ref: r('software'),
    analysis_sco_refs: [r('file')],
    sample_ref: r('file'),
    submitted: t,
  }),
  sdo('note', { content: 'c', object_refs: [r('malware')], authors: ['a'] }),
  sdo('observed-data', {
    first_observed: t,
    last_observed: t,
    number_observed: 2,
    object_refs: [r('file')],
  }),
  sdo('opinion', { opinion: 'agree', object_refs: [r('malware')] }),
  sdo('report', {
    name: 'a',
    published: t,
    object_refs: [r('malware')],
    report_types: ['malware'],
  }),
  sdo('threat-actor', {
    name: 'a',
    threat_actor_types: ['spy'],
    roles: ['agent'],
    sophistication: 'expert',
  }),
  sdo('tool', { name: 'a', tool_types: ['exploitation'], tool_version: '1' }),
  sdo('vulnerability', {
    name: 'a',
    external_references: [
      {
        source_name: 'cve',
        external_id: 'CVE-2021-44228',
        url: 'https://a.example/',
        hashes: { 'SHA-256': 'a'.repeat(64) },
      },
    ],
  }),
  sdo('relationship', {
    relationship_type: 'uses',
    source_ref: r('malware'),
    target_ref: r('tool'),
    start_time: t,
    stop_time: later,
  }),
  sdo('sighting', {
    sighting_of_ref: r('malware'),
    count: 1,
    observed_data_refs: [r('observed-data')],
    where_sighted_refs: [r('identity')],
    summary: false,
  }),
  sco('artifact', {
    mime_type: 'image/png',
    payload_bin: 'AAAA',
    encryption_algorithm: 'AES-256-GCM',
    decryption_key: 'k',
  }),
  sco('artifact', { url: 'https://a.example/', hashes: { MD5: 'a'.repeat(32) } }),
  sco('autonomous-system', { number: 1, name: 'n' }),
  sco('directory', { path: '/a', path_enc: 'utf-8', ctime: t, contains_refs: [r('file')] }),
  sco('domain-name', { value: 'a.example', resolves_to_refs: [r('ipv4-addr')] }),
  sco('email-addr', { value: 'a@b.example', display_name: 'x', belongs_to_ref: r('user-account') }),
  sco('email-message', {
    is_multipart: false,
    body: 'b',
    date: t,
    from_ref: r('email-addr'),
    to_refs: [r('email-addr')],
    additional_header_fields: { 'X-Mailer': 'm', 'Reply-To': ['a', 'b'] },
  }),
  sco('email-message', {
    is_multipart: true,
    body_multipart: [{ body: 'b', content_type: 'text/plain' }, { body_raw_ref: r('artifact') }],
    received_lines: ['x'],
  }),
  sco('file', {
    name: 'n',
    name_enc: 'utf-8',
    size: 1,
    hashes: { 'SHA-1': 'a'.repeat(40) },
    magic_number_hex: 'ffd8',
    parent_directory_ref: r('directory'),
    content_ref: r('artifact'),
    extensions: {
      'ntfs-ext': { sid: 's', alternate_data_streams: [{ name: 'a', size: 1 }] },
      'pdf-ext': { version: '1', is_optimized: true, document_info_dict: { A: 'b' }, pdfid0: 'x' },
      'archive-ext': { contains_refs: [r('file')], comment: 'c' },
      'raster-image-ext': { image_height: 1, exif_tags: { Make: 'm', XResolution: 1 } },
      'windows-pebinary-ext': {
        pe_type: 'exe',
        machine_hex: '014c',
        number_of_sections: 1,
        time_date_stamp: '2016-01-22T12:31:12Z',
        optional_header: { magic_hex: '010b', size_of_code: 5, hashes: { MD5: 'b'.repeat(32) } },
        sections: [{ name: 's', entropy: 0.5, size: 1 }],
      },
    },
  }),
  sco('ipv4-addr', {
    value: '198.51.100.1/24',
    resolves_to_refs: [r('mac-addr')],
    belongs_to_refs: [r('autonomous-system')],
  }),
  sco('ipv6-addr', { value: '2001:db8::1', belongs_to_refs: [r('autonomous-system')] }),
  sco('mac-addr', { value: 'd2:fb:49:24:37:18' }),
  sco('mutex', { name: 'm' }),
  sco('network-traffic', {
    src_ref: r('ipv4-addr'),
    dst_ref: r('domain-name'),
    protocols: ['tcp'],
    src_port: 1,
    dst_port: 65535,
    start: t,
    end: t,
    is_active: false,
    src_byte_count: 1,
    ipfix: { a: 1, b: 'c' },
    src_payload_ref: r('artifact'),
    encapsulates_refs: [r('network-traffic')],
    extensions: {
      'http-request-ext': {
        request_method: 'get',
        request_value: '/',
        request_header: { Host: ['a'] },
        message_body_length: 1,
        message_body_data_ref: r('artifact'),
      },
      'icmp-ext': { icmp_type_hex: '08', icmp_code_hex: '00' },
      'socket-ext': {
        address_family: 'AF_INET',
        is_listening: true,
        options: { SO_TEST: 1 },
        socket_type: 'SOCK_STREAM',
        socket_descriptor: 1,
      },
      'tcp-ext': { src_flags_hex: '00000002' },
    },
  }),
  sco('process', {
    pid: 1,
    created_time: t,
    cwd: '/',
    environment_variables: { A: 'b' },
    image_ref: r('file'),
    child_refs: [r('process')],
    creator_user_ref: r('user-account'),
    opened_connection_refs: [r('network-traffic')],
    extensions: {
      'windows-process-ext': {
        aslr_enabled: true,
        priority: 'HIGH',
        integrity_level: 'low',
        startup_info: { cb: 1, lpDesktop: 'd' },
      },
      'windows-service-ext': {
        service_name: 's',
        descriptions: ['d'],
        start_type: 'SERVICE_AUTO_START',
        service_dll_refs: [r('file')],
        service_type: 'SERVICE_KERNEL_DRIVER',
        service_status: 'SERVICE_RUNNING',
      },
    },
  }),
  sco('software', {
    name: 'n',
    cpe: 'cpe:2.3:a:microsoft:word:2000:*:*:*:*:*:*:*',
    languages: ['en'],
    vendor: 'v',
    version: '1',
    swid: 's',
  }),
  sco('url', { value: 'https://a.example/x?y' }),
  sco('user-account', {
    user_id: '1',
    account_type: 'unix',
    is_disabled: false,
    account_created: t,
    extensions: { 'unix-account-ext': { gid: 1, groups: ['g'], home_dir: '/', shell: 'sh' } },
  }),
  sco('windows-registry-key', {
    key: 'HKEY_LOCAL_MACHINE\\System',
    values: [{ name: 'n', data: 'd', data_type: 'REG_SZ' }],
    modified_time: t,
    number_of_subkeys: 1,
  }),
  sco('x509-certificate', {
    is_self_signed: true,
    hashes: { MD5: 'a'.repeat(32) },
    version: '3',
    serial_number: '1',
    issuer: 'i',
    validity_not_before: t,
    validity_not_after: t,
    subject_public_key_exponent: 3,
    x509_v3_extensions: { basic_constraints: 'b', private_key_usage_period_not_before: t },
  }),
  sdo('language-content', {
    object_ref: r('malware'),
    object_modified: t,
    contents: { ja: { name: '名' } },
  }),
  {
    type: 'marking-definition',
    spec_version: '2.1',
    id: r('marking-definition'),
    created: t,
    definition_type: 'statement',
    definition: { statement: 's' },
    name: 'n',
  },
  sdo('extension-definition', {
    created_by_ref: r('identity'),
    name: 'n',
    schema: 's',
    version: '1.0.0',
    extension_types: ['property-extension'],
  }),
  {
    type: 'marking-definition',
    spec_version: '2.1',
    id: 'marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed',
    created: '2017-01-20T00:00:00.000Z',
    definition_type: 'tlp',
    name: 'TLP:RED',
    definition: { tlp: 'red' },
  },
  sco('file', {
    hashes: {
      SSDEEP: `3:${'a'.repeat(64)}:${'b'.repeat(64)}`,
      TLSH: `T1${'A'.repeat(70)}`,
      'SHA3-256': 'a'.repeat(64),
    },
  }),
  sco('ipv6-addr', { value: '::ffff:198.51.100.1' }),
  sco('software', { name: 'n', languages: ['zh-Hant-TW'] }),
  sco('windows-registry-key', { key: 'HKEY_LOCAL_MACHINE\\SOFTWARE\\thku' }),
  sdo('note', {
    content: 'c',
    lang: 'en',
    object_refs: [r('malware')],
    granular_markings: [{ selectors: ['content'], lang: 'ja' }],
  }),
];

/** The first sample of a type with some properties set, or left out where undefined. */
export function sampleOf(
  type: string,
  changes: { readonly [name: string]: JsonValue | undefined } = {},
): JsonObject {
  const found = samples.find((one) => one['type'] === type) ?? {};
  const entries = Object.entries({ ...found, ...changes });
  return Object.fromEntries(
    entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  );
}
