/** Small reports in the form in which tools write them, for tests. Values that tests look at: CVEs. */
export const REPORTS = {
  trivy: {
    SchemaVersion: 2,
    CreatedAt: '2026-02-01T10:00:00.123456789Z',
    ArtifactName: 'registry.example:5000/team/shop:1.4.0',
    ArtifactType: 'container_image',
    Metadata: {
      RepoTags: ['team/shop:1.4.0'],
      RepoDigests: [`team/shop@sha256:${'a'.repeat(64)}`],
    },
    Results: [
      {
        Target: 'shop (debian 12)',
        Class: 'os-pkgs',
        Type: 'debian',
        Vulnerabilities: [
          {
            VulnerabilityID: 'CVE-2026-1001',
            VendorIDs: ['DSA-6001-1'],
            PkgName: 'openssl',
            InstalledVersion: '3.0.1',
            FixedVersion: '3.0.2, 3.1.0',
            Severity: 'HIGH',
            Title: 'openssl: a title',
            CVSS: {
              nvd: { V3Vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', V3Score: 9.8 },
            },
          },
        ],
      },
      {
        Target: 'Dockerfile',
        Class: 'config',
        Type: 'dockerfile',
        Misconfigurations: [
          { ID: 'DS002', Title: 'root', Severity: 'HIGH', Status: 'FAIL' },
          { ID: 'DS003', Title: 'fine', Severity: 'HIGH', Status: 'PASS' },
        ],
      },
    ],
  },
  grype: {
    matches: [
      {
        vulnerability: {
          id: 'GHSA-aaaa-bbbb-cccc',
          severity: 'Critical',
          description: 'a description',
          cvss: [{ source: 'nvd', vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' }],
          epss: [{ cve: 'CVE-2026-1002', epss: 0.5, percentile: 0.9 }],
          knownExploited: [{ cve: 'CVE-2026-1002' }],
          fix: { versions: ['2.17.1'], state: 'fixed' },
        },
        relatedVulnerabilities: [{ id: 'CVE-2026-1002' }],
        artifact: {
          name: 'log4j-core',
          version: '2.13.2',
          type: 'java-archive',
          purl: 'pkg:maven/org.apache.logging.log4j/log4j-core@2.13.2',
          locations: [{ path: '/app/log4j-core.jar' }],
        },
      },
    ],
    ignoredMatches: [{}],
    source: { type: 'image', target: { userInput: 'team/shop:1.4.0', tags: [], repoDigests: [] } },
    descriptor: {
      name: 'grype',
      version: '0.94.0',
      timestamp: '2026-02-02T10:00:00Z',
      db: { status: { built: '2026-02-01T00:00:00Z' } },
    },
  },
  'osv-scanner': {
    results: [
      {
        source: { path: '/src/requirements.txt', type: 'lockfile' },
        packages: [
          {
            package: { name: 'Jinja2', version: '3.0.3', ecosystem: 'PyPI' },
            vulnerabilities: [
              {
                id: 'GHSA-h5c8-rqwp-cp95',
                aliases: ['CVE-2026-1003', 'PYSEC-2026-3'],
                summary: 'a summary',
                severity: [
                  { type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N' },
                ],
                database_specific: { severity: 'MODERATE' },
                affected: [
                  {
                    package: { name: 'Jinja2', ecosystem: 'PyPI' },
                    ranges: [
                      { type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed: '3.1.3' }] },
                    ],
                  },
                ],
              },
              { id: 'PYSEC-2026-3', aliases: ['CVE-2026-1003'] },
            ],
          },
        ],
      },
    ],
  },
  'npm-audit': {
    auditReportVersion: 2,
    vulnerabilities: {
      undici: {
        name: 'undici',
        severity: 'moderate',
        via: [
          {
            source: 1096586,
            name: 'undici',
            title: 'a title',
            url: 'https://github.com/advisories/GHSA-3787-6prv-h9w3',
            severity: 'moderate',
            cvss: { score: 0, vectorString: null },
          },
          'another-package',
        ],
        nodes: ['node_modules/undici'],
      },
    },
    metadata: {},
  },
  sarif: {
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'CodeScanner',
            version: '1.2',
            rules: [
              {
                id: 'S1',
                shortDescription: { text: 'a rule' },
                properties: { 'security-severity': '9.1' },
              },
            ],
          },
        },
        invocations: [{ executionSuccessful: true, endTimeUtc: '2026-02-03T10:00:00Z' }],
        results: [
          {
            ruleId: 'S1',
            level: 'error',
            message: { text: 'a message' },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'src/a.ts' },
                  region: { startLine: 7 },
                },
              },
            ],
          },
        ],
      },
    ],
  },
  cyclonedx: {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    metadata: {
      timestamp: '2026-02-04T10:00:00+01:00',
      tools: { components: [{ name: 'Grype', version: '0.94.0' }] },
      component: {
        type: 'container',
        name: 'team/shop:1.4.0',
        version: `sha256:${'b'.repeat(64)}`,
      },
    },
    components: [
      {
        'bom-ref': 'one',
        type: 'library',
        group: 'org.apache.logging.log4j',
        name: 'log4j-core',
        version: '2.13.2',
        purl: 'pkg:maven/org.apache.logging.log4j/log4j-core@2.13.2',
        components: [{ 'bom-ref': 'two', name: 'inner', version: '1' }],
      },
    ],
    vulnerabilities: [
      {
        id: 'CVE-2026-1004',
        references: [{ id: 'GHSA-jfh8-c2jp-5v3q' }],
        ratings: [
          { severity: 'medium', method: 'CVSSv31', vector: 'AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N' },
          { severity: 'high', score: 7.5 },
        ],
        affects: [{ ref: 'one' }, { ref: 'two' }],
        analysis: { state: 'in_triage' },
      },
    ],
  },
  openvex: {
    '@context': 'https://openvex.dev/ns/v0.2.0',
    '@id': 'https://example.org/vex/1',
    author: 'Example',
    timestamp: '2026-02-05T10:00:00Z',
    version: 1,
    statements: [
      {
        vulnerability: { name: 'CVE-2026-1005', aliases: ['GHSA-jfh8-c2jp-5v3q'] },
        products: [
          {
            '@id': 'pkg:oci/shop@sha256:1',
            subcomponents: [{ '@id': 'pkg:apk/alpine/zlib@1.2.11-r1' }],
          },
        ],
        status: 'not_affected',
        justification: 'vulnerable_code_not_present',
      },
    ],
  },
  kev: {
    title: 'catalogue',
    catalogVersion: '2026.02.06',
    dateReleased: '2026-02-06T17:00:00.1234Z',
    count: 1,
    vulnerabilities: [
      {
        cveID: 'CVE-2026-1001',
        dateAdded: '2026-02-06',
        dueDate: '2026-02-27',
        knownRansomwareCampaignUse: 'Known',
      },
    ],
  },
} as const;
