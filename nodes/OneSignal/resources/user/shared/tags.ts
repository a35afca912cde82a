import { asTags, tagFields } from '../../../fields/tags';

/** Tags that may be given along with other things. */
export const optionalTags = tagFields(asTags);
