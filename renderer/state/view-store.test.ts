import { beforeEach, describe, expect, it } from 'vitest';
import { id } from '#shared/domain/ids.ts';
import { START_OF } from './route.ts';
import { useView } from './view-store.ts';

const view = () => useView.getState();

beforeEach(() => useView.setState(useView.getInitialState(), true));

describe('where the operator is', () => {
  it('[UI29] goes back the way it came, and stays where there is nothing before', () => {
    view().go({ view: 'incidents', incidentId: null });
    view().go({ view: 'incidents', incidentId: id('i1') });
    view().back();
    expect(view().route).toEqual({ view: 'incidents', incidentId: null });

    view().back();
    view().back();
    expect(view().route).toEqual(START_OF.desk);
  });

  it('[UI30] does not remember going to where it already was', () => {
    view().go(START_OF.risks);
    view().go(START_OF.risks);
    view().back();

    expect(view().route).toEqual(START_OF.desk);
  });

  it('[UI38] leaves one of a list for the list, and from there goes to what was before it', () => {
    const list = START_OF.incidents;
    const one = { view: 'incidents', incidentId: id<'IncidentId'>('i1') } as const;
    view().go(list);
    view().go(one);
    view().up(list);
    expect(view()).toMatchObject({ route: list, left: one });
    view().back();
    expect(view().route).toEqual(START_OF.desk);

    view().go(one);
    view().up(list);
    view().back();
    expect(view().route).toEqual(START_OF.desk);
  });

  it('[UI31] closes what lies over the page when the page changes', () => {
    view().openDecide({ placementId: id('p1') });
    view().go(START_OF.journal);

    expect(view().overlay).toBeNull();
  });
});
