import assert from 'node:assert/strict';
import { test } from 'node:test';

import { orderOf } from '#formats/ecosystem/ecosystem.ts';
import { parsePurl } from '#formats/purl/purl.ts';

import type { Distribution } from './distribution.ts';
import { identityOf, sourceOf, versionOf } from './identity.ts';

const debian12: Distribution = { name: 'Debian', version: '12' };

const identities: [purl: string, host: Distribution | undefined, identity: string][] = [
  ['pkg:npm/%40angular/core@12.0.0', undefined, 'npm @angular/core'],
  ['pkg:npm/left-pad@1.3.0', undefined, 'npm left-pad'],
  ['pkg:golang/github.com/BurntSushi/toml@v1.0.0#cmd', undefined, 'go github.com/burntsushi/toml'],
  ['pkg:golang/stdlib@1.21.0', undefined, 'go stdlib'],
  ['pkg:cargo/rand@0.7.2', undefined, 'cargo rand'],
  ['pkg:pypi/Ruamel.YAML_jinja2@0.1', undefined, 'pypi ruamel-yaml-jinja2'],
  [
    'pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1',
    undefined,
    'maven org.apache.logging.log4j:log4j-core',
  ],
  ['pkg:gem/rails@4.1.1', undefined, 'gem rails'],
  ['pkg:nuget/Newtonsoft.Json@9.0.1', undefined, 'nuget newtonsoft.json'],
  ['pkg:composer/Laravel/Framework@7.12', undefined, 'packagist laravel/framework'],
  ['pkg:bitnami/postgresql@15.1.0', undefined, 'bitnami postgresql'],
  ['pkg:github/Actions/Checkout@v4', undefined, 'github actions/checkout'],
  ['pkg:generic/openssl@1.1.1', undefined, 'generic openssl'],
  ['pkg:deb/debian/openssl@3.0?distro=debian-12.1', undefined, 'debian:12 openssl'],
  ['pkg:deb/debian/openssl@3.0?distro=debian-11', undefined, 'debian:11 openssl'],
  ['pkg:deb/debian/openssl@3.0?distro=bookworm', undefined, 'debian:12 openssl'],
  ['pkg:deb/debian/openssl@3.0?distro=debian-bookworm', undefined, 'debian:12 openssl'],
  ['pkg:deb/debian/openssl@3.0?distro=12', undefined, 'debian:12 openssl'],
  ['pkg:deb/debian/openssl@3.0?distro=sid', undefined, 'debian:? openssl'],
  ['pkg:deb/debian/openssl@3.0', undefined, 'debian:? openssl'],
  ['pkg:deb/debian/openssl@3.0', debian12, 'debian:12 openssl'],
  ['pkg:deb/debian/openssl@3.0?distro=debian-11', debian12, 'debian:11 openssl'],
  ['pkg:deb/debian/openssl@3.0?distro=ubuntu-22.04', undefined, 'debian:? openssl'],
  ['pkg:deb/ubuntu/openssl@3.0', debian12, 'ubuntu:? openssl'],
  ['pkg:deb/mycompany/agent@3.0', debian12, 'deb:? agent'],
  ['pkg:deb/ubuntu/openssl@3.0?distro=ubuntu-22.04', undefined, 'ubuntu:22.04 openssl'],
  ['pkg:deb/ubuntu/openssl@3.0?distro=jammy', undefined, 'ubuntu:22.04 openssl'],
  ['pkg:deb/ubuntu/openssl@3.0?distro=ubuntu-22', undefined, 'ubuntu:? openssl'],
  ['pkg:rpm/almalinux/bash@5?distro=almalinux-8.9', undefined, 'almalinux:8 bash'],
  ['pkg:rpm/centos/bash@5?distro=centos-8', undefined, 'centos:8 bash'],
  ['pkg:rpm/redhat/bash@5?distro=redhat-8.3', undefined, 'redhat:8 bash'],
  ['pkg:rpm/redhat/bash@5?distro=rhel-8.3', undefined, 'redhat:8 bash'],
  ['pkg:rpm/fedora/bash@5?distro=fedora-39', undefined, 'fedora:39 bash'],
  ['pkg:rpm/opensuse/bash@5?distro=opensuse-leap-15.3', undefined, 'opensuse:15.3 bash'],
  ['pkg:rpm/almalinux/bash@5?distro=centos-8', undefined, 'almalinux:? bash'],
  ['pkg:rpm/bash@5', undefined, 'rpm:? bash'],
  ['pkg:rpm/bash@5', debian12, 'rpm:? bash'],
  ['pkg:rpm/bash@5', { name: 'AlmaLinux', version: '9.3' }, 'almalinux:9 bash'],
  ['pkg:rpm/bash@5', { name: 'AlmaLinux', version: undefined }, 'almalinux:? bash'],
  ['pkg:apk/alpine/zlib@1?distro=3.20.3', undefined, 'alpine:3.20 zlib'],
  ['pkg:apk/alpine/zlib@1?distro=alpine-3.18', undefined, 'alpine:3.18 zlib'],
  ['pkg:apk/alpine/zlib@1?distro=edge', undefined, 'alpine:? zlib'],
  ['pkg:alpine/zlib@1?distro=alpine-3.14.2', undefined, 'alpine:3.14 zlib'],
  ['pkg:apk/wolfi/zlib@1', undefined, 'wolfi zlib'],
];

for (const [text, host, expected] of identities) {
  test(`${text}${host ? ` on ${host.name} ${host.version ?? ''}` : ''} is ${expected}`, () => {
    const { ecosystem, name } = identityOf(parsePurl(text)!, host);
    assert.equal(`${ecosystem} ${name}`, expected);
  });
}

const sources: [purl: string, source: ReturnType<typeof sourceOf>][] = [
  ['pkg:deb/debian/libc6@2.36?upstream=glibc', { name: 'glibc', version: undefined }],
  ['pkg:deb/debian/libc6@2.36?upstream=glibc%402.36', { name: 'glibc', version: undefined }],
  [
    'pkg:deb/debian/gcc@4:12?upstream=gcc-defaults%401.203',
    { name: 'gcc-defaults', version: '1.203' },
  ],
  ['pkg:deb/debian/bash@5?source=bash', undefined],
  ['pkg:deb/debian/bash@5', undefined],
  ['pkg:apk/alpine/libcrypto3@3?origin=openssl', { name: 'openssl', version: undefined }],
  ['pkg:rpm/rhel/audit-libs@3.0?upstream=audit-3.0-1.el8.src.rpm', undefined],
  ['pkg:npm/a@1?upstream=b', undefined],
];

for (const [text, expected] of sources) {
  test(`the source package of ${text} is ${expected?.name ?? 'not another'}`, () => {
    assert.deepEqual(sourceOf(parsePurl(text)!), expected);
  });
}

test('an RPM’s epoch is put in front of its version, once', () => {
  const versions = ['@1.0-2?epoch=3', '@3:1.0-2?epoch=3', '@1.0-2', '?epoch=3', '@1.0?epoch=x'];
  assert.deepEqual(
    versions.map((rest) => versionOf(parsePurl(`pkg:rpm/centos/bind${rest}`)!)),
    ['3:1.0-2', '3:1.0-2', '1.0-2', undefined, '1.0'],
  );
  assert.equal(versionOf(parsePurl('pkg:deb/debian/a@1?epoch=3')!), '1');
});

test('the order of a distribution’s versions does not depend on its release being known', () => {
  const asked = ['debian:12', 'debian:?', 'deb:?', 'almalinux:8', 'rpm:?', 'apk:?', 'wolfi', 'go'];
  assert.deepEqual(asked.map(orderOf), [
    'debian',
    'debian',
    'debian',
    'rpm',
    'rpm',
    'alpine',
    'alpine',
    'go',
  ]);
});

test('an ecosystem nobody knows has no order, whatever it is called', () => {
  const asked = ['huggingface', 'constructor', '__proto__', ':', '', 'toString:1'];
  assert.deepEqual(
    asked.map(orderOf),
    asked.map(() => undefined),
  );
});
