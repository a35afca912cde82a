import { asTags, tagFields } from '../../../fields/tags';

/** Tags that may be left out. */
export const optionalTags = tagFields(asTags);
