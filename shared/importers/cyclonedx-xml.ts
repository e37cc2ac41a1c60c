import { ok, refused } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { quoted } from './import-problem.ts';
import { parseXml } from './parse-xml.ts';
import type { XmlElement } from './parse-xml.ts';
import type { ImportProblem } from './report.ts';
import { childOf, childrenOf, textOf } from './xml-children.ts';
import { vulnerabilityFromXml } from './cyclonedx-xml-vulnerability.ts';

const NAMESPACE = 'http://cyclonedx.org/schema/bom/';

/**
 * Brings CycloneDX XML into the form that it has as JSON, so that one reader reads both.
 *
 * The vulnerability extension of 1.2, which lies inside the components or beside them, becomes the
 * vulnerability section that 1.4 made of it.
 */
export function cycloneDxFromXml(text: string): Result<unknown, ImportProblem> {
  const parsed = parseXml(text);
  if (!parsed.ok) return parsed;
  const bom = parsed.value;
  if (bom.name !== 'bom' || !bom.namespace.startsWith(NAMESPACE)) {
    return refused({
      path: bom.name,
      expected: `a CycloneDX bom (namespace ${NAMESPACE}1.2 to 1.6)`,
      found: `${quoted(bom.name)} in ${quoted(bom.namespace)}`,
    });
  }
  const vulnerabilities: unknown[] = [];
  const components = componentsFromXml(bom, vulnerabilities);
  for (const item of vulnerabilitiesIn(bom)) {
    vulnerabilities.push(vulnerabilityFromXml(item, item.attributes.get('ref') ?? null));
  }
  const hasSection = childOf(bom, 'vulnerabilities') !== null || vulnerabilities.length > 0;
  return ok({
    bomFormat: 'CycloneDX',
    specVersion: bom.namespace.slice(NAMESPACE.length),
    metadata: metadataFromXml(childOf(bom, 'metadata')),
    components,
    ...(hasSection ? { vulnerabilities } : {}),
  });
}

/** Lists of vulnerabilities; the first Grype wrote each by itself under the name of the list. */
const vulnerabilitiesIn = (holder: XmlElement): readonly XmlElement[] =>
  childrenOf(holder, 'vulnerabilities').flatMap((list) =>
    childOf(list, 'id') ? [list] : childrenOf(list, 'vulnerability'),
  );

function metadataFromXml(metadata: XmlElement | null): unknown {
  if (!metadata) return null;
  const tools = childOf(metadata, 'tools');
  // The extension of 1.0 and 1.1 has one tool, outside a list.
  const listed = childrenOf(tools ?? metadata, 'tool');
  const grouped = tools && childOf(tools, 'components');
  const component = childOf(metadata, 'component');
  return {
    timestamp: textOf(metadata, 'timestamp'),
    tools: [...listed, ...(grouped ? childrenOf(grouped, 'component') : [])].map((tool) => ({
      name: textOf(tool, 'name'),
      version: textOf(tool, 'version'),
    })),
    component:
      component && componentFromXml(component, component.attributes.get('bom-ref') ?? null),
  };
}

/** Components inside components are brought to one level. Each gets a reference if it has none. */
function componentsFromXml(bom: XmlElement, vulnerabilities: unknown[]): readonly unknown[] {
  const list = childOf(bom, 'components');
  const all = list ? [...childrenOf(list, 'component')] : [];
  const read: unknown[] = [];
  for (const component of all) {
    const inner = childOf(component, 'components');
    for (const child of inner ? childrenOf(inner, 'component') : []) all.push(child);
    const ref = component.attributes.get('bom-ref') ?? `component ${read.length + 1}`;
    read.push(componentFromXml(component, ref));
    for (const item of vulnerabilitiesIn(component)) {
      vulnerabilities.push(vulnerabilityFromXml(item, ref));
    }
  }
  return read;
}

const componentFromXml = (component: XmlElement, ref: string | null): unknown => ({
  'bom-ref': ref,
  group: textOf(component, 'group'),
  name: textOf(component, 'name'),
  version: textOf(component, 'version'),
  purl: textOf(component, 'purl'),
});
