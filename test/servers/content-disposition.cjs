// Jest on Node 20 cannot `require` an ES module, and @fastify/static (the API page's files) requires content-disposition,
// which is one. The page itself is tried with the built service; here its files need no such header.
module.exports = () => 'inline';
