/** The extension of 1.2 inside a component, as Grype wrote it. */
export const CYCLONEDX_XML = `<?xml version="1.0" encoding="UTF-8"?>
<bom xmlns="http://cyclonedx.org/schema/bom/1.2" xmlns:v="http://cyclonedx.org/schema/ext/vulnerability/1.0" version="1">
  <metadata>
    <timestamp>2026-02-04T10:00:00+01:00</timestamp>
    <tools><tool><vendor>anchore</vendor><name>grype</name><version>0.7.0</version></tool></tools>
    <component type="container"><name>team/shop:1.4.0</name><version>sha256:${'c'.repeat(64)}</version></component>
  </metadata>
  <components>
    <component type="library">
      <name>Django</name>
      <version>2.2.18</version>
      <v:vulnerabilities>
        <v:vulnerability ref="urn:uuid:1">
          <v:id>CVE-2026-1006</v:id>
          <v:ratings><v:rating><v:severity>Low</v:severity><v:method>CVSSv2</v:method><v:vector>AV:N/AC:M/Au:N/C:N/I:P/A:N</v:vector></v:rating></v:ratings>
          <v:description><![CDATA[a <description>]]></v:description>
        </v:vulnerability>
      </v:vulnerabilities>
    </component>
  </components>
</bom>
`;
