import { rule } from '../core/rule.js'

export const mediaRules = {
  mediaSeconds: rule(259_200, 'official', 'How long temporary media live: 3 days.'),
  checkPictures: rule(true, 'inferred', 'A picture whose bytes do not begin as those of a picture is refused (40137).'),
  mediaErrorsAsText: rule(false, 'community', 'Refusals of the endpoints that give files say `text/plain`, as has been seen.'),
  imagesAnAccount: rule(100_000, 'official', 'How many permanent pictures an account may have (45001).'),
  otherMaterialAnAccount: rule(1000, 'official', 'How many permanent recordings, videos and thumbnails of each kind an account may have (45001).'),
}
