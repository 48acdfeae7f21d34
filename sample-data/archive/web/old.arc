filedesc://old.arc 0.0.0.0 19990611080000 text/plain 73
1 0 LakesideWire
URL IP-address Archive-date Content-type Archive-length

http://lakeside.example.org/kosovo.html 192.0.2.7 19990611080102 text/html 735
HTTP/1.0 200 OK
Content-Type: text/html

<html><head><title>Security Council adopts resolution on Kosovo</title></head><body>
<h2>Security Council adopts resolution on Kosovo</h2>
<p>10 June 1999</p>
<p>The Security Council adopted resolution 1244 on Kosovo on Thursday with fourteen votes; China abstained. Hours before, NATO Secretary General Javier Solana had suspended the air campaign against Yugoslavia, whose troops had begun to leave the province.</p>
<p>UN Secretary-General Kofi Annan asked the government in Belgrade to keep its word. Russian Foreign Minister Igor Ivanov and U.S. Secretary of State Madeleine Albright had agreed on the draft with the other ministers of the Group of Eight in Cologne.</p>
</body></html>

