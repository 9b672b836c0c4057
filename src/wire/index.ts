/** `hongyan/wire`: the wire format alone, for whoever brings a server of their own. Nothing here verifies by itself. */

export { Cipher, type Decrypted, isEncodingAESKey } from './cipher.js'
export { type Envelope, openEnvelope, sealedXml } from './envelope.js'
export { parsePush } from './parse.js'
export { encodeReply, MAX_ARTICLES, MAX_ARTICLES_TO_MESSAGE, MAX_TEXT_BYTES, type Reply, type ReplyTo, reply } from './reply.js'
export { isSignature, sign } from './signature.js'
