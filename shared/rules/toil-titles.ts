import type { Asset } from '#shared/domain/asset.ts';
import type { Service } from '#shared/domain/service.ts';
import { grouped } from './grouped.ts';

/** What work may be about, by name. */
export type SubjectRows = {
  readonly services: readonly Pick<Service, 'id' | 'name'>[];
  readonly assets: readonly Pick<Asset, 'id' | 'name'>[];
};

type Subject = Pick<Asset, 'serviceId'> & { readonly assetId: Asset['id'] | null };

/** The service and the asset that a row is about, by name; `null`: neither is known. */
export function subjectNames({
  assets,
  services,
}: SubjectRows): (row: Subject | undefined) => string | null {
  const byId = new Map<string, string>([...services, ...assets].map(({ id, name }) => [id, name]));
  return (row) => {
    const names = [row?.serviceId, row?.assetId].flatMap((id) => byId.get(id ?? '') ?? []);
    return names.length === 0 ? null : names.join(', ');
  };
}

/** A line of work as it is called, and what it is about; `null`: nothing that has a name. */
export type Titled = { readonly title: string; readonly about: string | null };

/** What is shown beside the title; `null` where the title alone says which line it is. */
export type ToldApart = { readonly beside: string | null };

/** Lines of the same title about different services or assets, each with what it is about. */
export function toldApart<Line extends Titled>(
  lines: readonly Line[],
): readonly (Line & ToldApart)[] {
  const shared = new Set(
    [...grouped(lines, sameTitle)]
      .filter(([, same]) => new Set(same.map(({ about }) => about)).size > 1)
      .map(([title]) => title),
  );
  return lines.map((line) => ({
    ...line,
    beside: shared.has(sameTitle(line)) ? (line.about ?? 'no service') : null,
  }));
}

const sameTitle = ({ title }: Titled): string => title.trim().toLowerCase();

/** "Rotate keys", or "Rotate keys (checkout)" where there are others of that title. */
export const fullTitle = ({ beside, title }: Pick<Titled, 'title'> & ToldApart): string =>
  beside === null ? title : `${title} (${beside})`;
