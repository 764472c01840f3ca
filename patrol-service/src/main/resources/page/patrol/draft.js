// A report while it is being written.

export const MODIFIERS = ['WEAPON', 'VIOLENCE', 'INJURED', 'DEATH', 'CROWD', 'MINOR', 'FOREIGNER', 'SENSITIVE_PLACE', 'RESISTANCE',
  'WANTED_PERSON', 'ARREST', 'BORDER_AREA'];

// What has been chosen so far. It lives outside the page, so that a look at another one loses nothing.
export class Draft {
  category;
  photos = [];
  problem;

  get isTouched() {
    return this.category !== undefined || this.photos.length > 0;
  }
}

// What the report says, or the word for what is missing.
export function bodyOf(draft, form, place) {
  const address = form.address?.trim();
  const point = place && !address ? { latitude: place.latitude, longitude: place.longitude } : undefined;
  if (!point && !address) {
    return { problem: 'placeNeeded' };
  }
  const description = form.description?.trim();
  if (draft.category.textRequired && !description) {
    return { problem: 'descriptionNeeded' };
  }
  return {
    body: {
      category: draft.category.code,
      place: point ?? { address },
      modifiers: MODIFIERS.filter((each) => form[each]),
      ...(description ? { description } : {}),
    },
  };
}

export function reset(draft) {
  Object.assign(draft, { category: undefined, photos: [], problem: undefined });
}
