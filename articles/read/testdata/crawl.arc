filedesc://crawl.arc 0.0.0.0 20060304050607 text/plain 69
1 0 Coastal
URL IP-address Archive-date Content-type Archive-length


http://wire.example/cafÃ© 10.0.0.1 20060304050607 text/html 347
HTTP/1.1 200 OK
Content-Type: text/html; charset=iso-8859-1

<html><head><title>Café reopens</title></head><body><h1>Café reopens</h1><p>The café at the ferry landing of Vantry reopens on Sunday after a fire that closed it in autumn.</p><p>The owner, José Varela, said the kitchen had been rebuilt with the help of neighbours.</p></body></html>
http://wire.example/gone 10.0.0.1 20060304050608 text/html 134
HTTP/1.1 404 Not Found
Content-Type: text/html; charset=iso-8859-1

<h1>Gone</h1><p>This page has gone, we are sorry to say so.</p>
http://wire.example/cafÃ© 10.0.0.1 20060311050607 text/html 348
HTTP/1.1 200 OK
Content-Type: text/html; charset=iso-8859-1

<html><head><title>Café reopens</title></head><body><h1>Café reopens</h1><p>The café at the ferry landing of Vantry reopened on Sunday after a fire that closed it in autumn.</p><p>The owner, José Varela, said the kitchen had been rebuilt with the help of neighbours.</p></body></html>
