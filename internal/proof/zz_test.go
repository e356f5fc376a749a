package proof
import ("testing";"context";"os";"time";"fmt";"jianbao/internal/diag";"jianbao/internal/report";"jianbao/internal/parity")
func TestZZ(t *testing.T){
 for _,f:=range []string{"/tmp/t/7b/big.yaml","/tmp/t/7b/big-bad.yaml"}{
 d,_:=os.ReadFile(f); var log diag.Log
 for range 3 {
 t0:=time.Now(); r,_:=report.Load(context.Background(),&log,f,d); t1:=time.Now()
 l2:=&diag.Log{}; parity.Check(context.Background(),l2,r); t2:=time.Now()
 Check(context.Background(),l2,In{Report:r}); t3:=time.Now(); fs:=l2.Findings();t4:=time.Now(); ds:=diag.Distinct(fs); t5:=time.Now()
 fmt.Println(t1.Sub(t0),t2.Sub(t1),t3.Sub(t2),t4.Sub(t3),t5.Sub(t4),len(ds))
 }}}
