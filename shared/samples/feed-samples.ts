/** Feeds as text, for tests. */
export const KEV_CSV = `cveID,vendorProject,product,dateAdded,shortDescription,dueDate,knownRansomwareCampaignUse
CVE-2026-1001,"A, Inc.",Thing,2026-02-06,"Says ""so"",
on two lines.",2026-02-27,Known
CVE-2026-123456,B,Other,2026-02-01,short,,Unknown
`;

export const EPSS_CSV = `#model_version:v2026.02.01,score_date:2026-02-06T00:00:00+0000
cve,epss,percentile
CVE-2026-1001,0.97100,0.99900
CVE-2026-123456,0.00042,0.05000
`;
